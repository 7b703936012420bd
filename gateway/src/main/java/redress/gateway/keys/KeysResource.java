package redress.gateway.keys;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The public keys of the local issuer, where every verifier looks for them.
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class KeysResource {

    public record Configuration(
            String issuer, @JsonProperty("jwks_uri") String jwksUri) {}

    private static final String KEYS = "jwks.json";

    private final LocalIssuer issuer;

    KeysResource(LocalIssuer issuer) {
        this.issuer = issuer;
    }

    @GET
    @Path(KEYS)
    @Operation(summary = "The public keys that tokens are checked with")
    public String keys() {
        return issuer.keySet().orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("openid-configuration")
    @Operation(summary = "Where the keys of this issuer are")
    public Configuration configuration(UriInfo here) {
        var _ = keys();
        return new Configuration(
                issuer.name(),
                here.getBaseUriBuilder().path(".well-known").path(KEYS).build().toString());
    }
}

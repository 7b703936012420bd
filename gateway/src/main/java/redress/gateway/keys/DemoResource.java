package redress.gateway.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.jwt.build.Jwt;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Signs the people of the demonstration in without a password. It exists only where `REDRESS_DEMO_KEYS` names the
/// private key of the local issuer (PKCS #8, DER): anyone who reaches this address is then any of them.
@Path("/demo")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DemoResource {

    public record SignIn(String user) {}

    public record Token(String token) {}

    private static final Duration VALIDITY = Duration.ofHours(12);

    private final LocalIssuer issuer;
    private final Optional<java.nio.file.Path> key;
    private final ObjectMapper json;

    DemoResource(
            LocalIssuer issuer,
            @ConfigProperty(name = "REDRESS_DEMO_KEYS") Optional<java.nio.file.Path> key,
            ObjectMapper json) {
        this.issuer = issuer;
        this.key = key;
        this.json = json;
    }

    @GET
    @Path("users")
    @Operation(summary = "The people of the demonstration")
    public List<DemoUser.Shown> users() {
        var _ = key.orElseThrow(NotFoundException::new);
        return Stream.of(DemoUser.values()).map(DemoUser::shown).toList();
    }

    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign in as one of the people of the demonstration")
    public Token signIn(SignIn wanted) throws IOException, GeneralSecurityException {
        var file = key.orElseThrow(NotFoundException::new);
        var user = Optional.ofNullable(wanted)
                .flatMap(someone -> DemoUser.named(String.valueOf(someone.user())))
                .orElseThrow(NotFoundException::new);
        return new Token(Jwt.claims()
                .issuer(issuer.name())
                .audience("redress")
                .subject(user.title())
                .upn(user.title())
                .groups(user.role())
                .expiresIn(VALIDITY)
                .jws()
                .keyId(keyId())
                .sign(privateKey(file)));
    }

    private static PrivateKey privateKey(java.nio.file.Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
    }

    private String keyId() throws JsonProcessingException {
        var keys = json.readTree(issuer.keySet().orElseThrow(NotFoundException::new));
        return keys.at("/keys/0/kid").asText();
    }
}

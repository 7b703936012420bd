package redress.topups.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import redress.http.Answers;
import redress.http.Caller;
import redress.topups.TopUps;

/// What people decide on a top-up.
@Path("/top-ups/{id}")
@RolesAllowed({"agent", "lead", "supervisor", "finance"})
public class TopUpCommands {

    private final TopUps topUps;
    private final Caller caller;
    private final Answers answers;

    TopUpCommands(TopUps topUps, Caller caller, Answers answers) {
        this.topUps = topUps;
        this.caller = caller;
        this.answers = answers;
    }

    /// Takes the link back; 409 once it was paid.
    @PUT
    @Path("cancellation")
    public Uni<Response> cancel(UUID id) {
        return topUps.cancel(id, caller.cause("cancellation")).map(answers::done);
    }
}

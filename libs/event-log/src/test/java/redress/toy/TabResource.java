package redress.toy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.decider.Refused;
import redress.http.Answers;
import redress.http.Caller;

/// Tabs over HTTP.
@Path("/tabs")
public class TabResource {

    public record Opening(@NotBlank String guest, List<@Valid @NotNull Round> rounds) {}

    public record Round(@Min(1) int price) {

        public Round {
            if (price == 13) {
                throw new IllegalArgumentException("nobody orders that");
            }
        }
    }

    public record Shown(UUID id, String guest, int owed, boolean closed) {}

    private final Tabs tabs;
    private final Caller caller;
    private final Answers answers;
    private final Mutiny.SessionFactory sessions;

    TabResource(Tabs tabs, Caller caller, Answers answers, Mutiny.SessionFactory sessions) {
        this.tabs = tabs;
        this.caller = caller;
        this.answers = answers;
        this.sessions = sessions;
    }

    @POST
    @RolesAllowed("agent")
    public Uni<Response> open(@NotNull @Valid Opening opening) {
        return tabs.handle(
                        UUID.randomUUID(),
                        new Tab.Command.OpenTab(opening.guest(), Instant.EPOCH),
                        caller.cause(opening))
                .map(done -> answers.created("/tabs/" + done.stream(), done));
    }

    @POST
    @Path("{id}/orders")
    @RolesAllowed("agent")
    public Uni<Response> order(UUID id, @NotNull @Valid Round round) {
        return tabs.handle(id, new Tab.Command.Order(round.price()), caller.cause(round))
                .map(answers::done);
    }

    @PUT
    @Path("{id}/closure")
    @RolesAllowed({"agent", "lead"})
    public Uni<Response> close(UUID id) {
        return tabs.handle(id, new Tab.Command.CloseTab(), caller.cause("")).map(answers::done);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("agent")
    public Uni<Response> show(UUID id) {
        return sessions.withSession(session -> session.find(TabView.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Refused.absent("tab"))
                .map(row -> Answers.one(new Shown(row.id, row.guest, row.owed, row.closed), row.events));
    }

    /// Nobody said who may.
    @GET
    @Path("forgotten")
    public String forgotten() {
        return "secret";
    }

    @GET
    @Path("broken")
    @RolesAllowed("agent")
    public String broken() {
        throw new IllegalStateException("secret of ours");
    }
}

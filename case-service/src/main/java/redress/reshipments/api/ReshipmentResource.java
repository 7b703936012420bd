package redress.reshipments.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.decider.Refused;
import redress.eventlog.EventJson;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Caller;
import redress.http.Codes;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.policy.Role;
import redress.reshipments.Depot;
import redress.reshipments.Reshipments;
import redress.reshipments.domain.ReshipmentCommand.CancelReshipment;
import redress.reshipments.views.ReshipmentList;
import redress.reshipments.views.ReshipmentSheets;
import redress.reshipments.views.ReshipmentStatus;

/// Goods that are sent again, to look at and to call off.
@Path("/reshipments")
@Produces(MediaType.APPLICATION_JSON)
public class ReshipmentResource {

    private final Depot depot;
    private final Reshipments reshipments;
    private final ReshipmentList list;
    private final Caller caller;
    private final Answers answers;

    ReshipmentResource(Depot depot, Reshipments reshipments, ReshipmentList list, Caller caller, Answers answers) {
        this.depot = depot;
        this.reshipments = reshipments;
        this.list = list;
        this.caller = caller;
        this.answers = answers;
    }

    /// @param status several may be given
    @GET
    @RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
    public Uni<Page<Raw>> list(
            @QueryParam("status") List<String> status,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Codes.demand(ReshipmentStatus.class, status, "reshipment.status-unknown");
        return list.page(status, cursor, limit);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
    public Uni<Response> show(UUID id) {
        return reshipments
                .history(id, Until.NOW)
                .map(history -> ReshipmentSheets.draw(history).orElseThrow(() -> Refused.absent("reshipment")))
                .map(sheet -> Answers.one(EventJson.write(sheet), sheet.version()));
    }

    /// 409 once it left.
    @PUT
    @Path("{id}/cancellation")
    @RolesAllowed({"agent", "lead", "supervisor"})
    public Uni<Response> cancel(UUID id) {
        var cause = caller.cause(List.of());
        return depot.cancel(id, new CancelReshipment(roles(cause.actor().roles())), cause)
                .map(answers::done);
    }

    private static Set<Role> roles(Set<String> names) {
        return Stream.of(Role.values())
                .filter(role -> names.contains(role.wireName()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package redress.topups.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Codes;
import redress.paging.Page;
import redress.topups.TopUps;
import redress.topups.domain.TopUp.Status;
import redress.topups.views.TopUpList;
import redress.topups.views.TopUpList.Choice;
import redress.topups.views.TopUpSheet;

/// Top-ups to look at: lists, and one with its story, read from the log and so always as it is.
@Path("/top-ups")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "warehouse", "ops"})
@Produces(MediaType.APPLICATION_JSON)
public class TopUpQueries {

    private final TopUpList list;
    private final TopUps topUps;

    TopUpQueries(TopUpList list, TopUps topUps) {
        this.list = list;
        this.topUps = topUps;
    }

    /// @param status several may be given
    @GET
    public Uni<Page<TopUpSheet>> list(
            @QueryParam("status") List<String> status,
            @QueryParam("orderId") @DefaultValue("") String orderId,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Codes.demand(Status.class, status, "topup.status-unknown");
        return list.page(new Choice(status, orderId, Optional.ofNullable(caseId), cursor, limit));
    }

    @GET
    @Path("{id}")
    public Uni<Response> show(UUID id) {
        return topUps.history(id, Until.NOW).map(history -> {
            var topUp = topUps.fold(history).known();
            return Answers.one(
                    TopUpSheet.draw(topUp, history), history.getLast().version());
        });
    }
}

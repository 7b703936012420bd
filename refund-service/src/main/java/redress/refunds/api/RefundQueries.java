package redress.refunds.api;

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
import redress.content.Contents;
import redress.decider.Refused;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Codes;
import redress.paging.Page;
import redress.refunds.OrderLedgers;
import redress.refunds.RefundFiles;
import redress.refunds.domain.Refund.Status;
import redress.refunds.views.RefundList;
import redress.refunds.views.RefundList.Choice;
import redress.refunds.views.RefundSheet;

/// Refunds to look at: lists, and one with its story, read from the log and so always as it is.
@Path("/refunds")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "ops"})
@Produces(MediaType.APPLICATION_JSON)
public class RefundQueries {

    private final RefundList list;
    private final RefundFiles files;
    private final OrderLedgers ledgers;
    private final Contents contents;

    RefundQueries(RefundList list, RefundFiles files, OrderLedgers ledgers, Contents contents) {
        this.list = list;
        this.files = files;
        this.ledgers = ledgers;
        this.contents = contents;
    }

    /// @param status several may be given
    @GET
    public Uni<Page<RefundSheet>> list(
            @QueryParam("status") List<String> status,
            @QueryParam("orderId") @DefaultValue("") String orderId,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Codes.demand(Status.class, status, "refund.status-unknown");
        return list.page(new Choice(status, orderId, Optional.ofNullable(caseId), List.of(), "", cursor, limit));
    }

    @GET
    @Path("{id}")
    public Uni<Response> show(UUID id) {
        return files.load(id)
                .chain(file -> ledgers.history(OrderLedgers.idOf(file.order()), Until.NOW))
                .chain(history -> {
                    var sheet = RefundSheet.draw(ledgers.fold(history), history).stream()
                            .filter(each -> each.refundId().equals(id))
                            .findFirst()
                            .orElseThrow(() -> Refused.absent("refund"));
                    return contents.find(sheet.noteRefs())
                            .map(words -> Answers.one(
                                    sheet.with(words), history.getLast().version()));
                });
    }
}

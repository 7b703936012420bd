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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.contracts.Money;
import redress.http.Caller;
import redress.paging.Page;
import redress.policy.RefundLimits;
import redress.policy.Role;
import redress.policy.Text;
import redress.refunds.domain.Refund.Status;
import redress.refunds.views.RefundList;
import redress.refunds.views.RefundList.Choice;
import redress.refunds.views.RefundSheet;

/// What waits for the caller's role. Their own wishes are left out: they may not decide on them (I-15).
@Path("/approvals")
@RolesAllowed({"agent", "lead", "supervisor", "finance"})
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalQueries {

    /// @param href a decision is a PUT to one of the decisions behind it
    public record Item(
            String href,
            List<String> decisions,
            String subject,
            Text text,
            String role,
            Money amount,
            UUID caseId,
            String orderId,
            String requester,
            Instant since) {

        static Item of(RefundSheet sheet) {
            return new Item(
                    "/refunds/" + sheet.refundId(),
                    List.of("approval", "rejection"),
                    "REFUND",
                    new Text("Refund of " + sheet.amount(), "退款 " + sheet.amount()),
                    sheet.waitsFor(),
                    sheet.amount(),
                    sheet.caseId(),
                    sheet.orderId(),
                    sheet.requester(),
                    sheet.requestedAt());
        }
    }

    private final RefundList list;
    private final Caller caller;

    ApprovalQueries(RefundList list, Caller caller) {
        this.list = list;
        this.caller = caller;
    }

    @GET
    public Uni<Page<Item>> waiting(
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var me = People.of(caller.actor());
        var roles = me.roles().stream()
                .filter(RefundLimits.LADDER::contains)
                .map(Role::wireName)
                .toList();
        return list.page(new Choice(
                        List.of(Status.REGISTERED.name()), "", Optional.empty(), roles, me.id(), cursor, limit))
                .map(page -> page.map(Item::of));
    }
}

package redress.refunds.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import redress.content.Contents;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.http.Answers;
import redress.http.Caller;
import redress.refunds.Refunds;
import redress.refunds.domain.LedgerCommand.Outcome;
import redress.refunds.domain.LedgerCommand.RejectRefund;
import redress.refunds.domain.LedgerCommand.RetryRefund;
import redress.refunds.domain.LedgerCommand.SettleRefund;

/// What people decide on a refund.
@Path("/refunds/{id}")
@RolesAllowed({"agent", "lead", "supervisor", "finance"})
public class RefundCommands {

    private final Refunds refunds;
    private final Contents contents;
    private final Caller caller;
    private final Answers answers;

    RefundCommands(Refunds refunds, Contents contents, Caller caller, Answers answers) {
        this.refunds = refunds;
        this.contents = contents;
        this.caller = caller;
        this.answers = answers;
    }

    /// 403 for who asked for it, and for whose role or limit does not suffice.
    @PUT
    @Path("approval")
    public Uni<Response> approve(UUID id) {
        var cause = caller.cause("approval");
        return done(refunds.approve(id, People.of(cause.actor()), cause));
    }

    @PUT
    @Path("rejection")
    public Uni<Response> reject(UUID id, @NotNull @Valid Asked.Rejection asked) {
        var cause = caller.cause(asked);
        var reason = Contents.reference(cause, "reason");
        var command = new RejectRefund(id, People.of(cause.actor()), reason, refunds.limits());
        return done(contents.keep(Map.of(reason, asked.reason())).chain(() -> refunds.give(id, command, cause)));
    }

    /// Sends a failed one again.
    @PUT
    @Path("retry")
    public Uni<Response> retry(UUID id) {
        return done(refunds.give(id, new RetryRefund(id), caller.cause("retry")));
    }

    /// Ends a doubt, on evidence.
    @PUT
    @Path("settlement")
    @RolesAllowed({"supervisor", "finance"})
    public Uni<Response> settle(UUID id, @NotNull @Valid Asked.Settlement asked) {
        return done(settle(id, asked.outcome(), text(asked.reference()), text(asked.evidence()), caller.cause(asked)));
    }

    private Uni<Done> settle(UUID id, Outcome outcome, String reference, String evidence, Cause cause) {
        if (evidence.isBlank()) {
            if (reference.isBlank()) {
                throw Refused.impossible("refund.no-evidence", "a settlement needs a reference or evidence");
            }
            return refunds.give(id, new SettleRefund(id, outcome, reference, List.of()), cause);
        }
        var words = Contents.reference(cause, "evidence");
        return contents.keep(Map.of(words, evidence))
                .chain(() -> refunds.give(id, new SettleRefund(id, outcome, reference, List.of(words)), cause));
    }

    private Uni<Response> done(Uni<Done> work) {
        return work.map(answers::done);
    }

    private static String text(String maybe) {
        return Objects.requireNonNullElse(maybe, "");
    }
}

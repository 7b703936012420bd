package redress.refunds.domain;

import static redress.decider.Refused.because;
import static redress.decider.Refused.forbidden;

import java.util.List;
import java.util.UUID;
import redress.contracts.Money;
import redress.policy.RefundLimits;
import redress.policy.Role;
import redress.refunds.domain.LedgerCommand.*;
import redress.refunds.domain.LedgerEvent.*;
import redress.refunds.domain.Refund.*;

/// What may become of a refund whose money is set aside: a table of command and stage.
final class RefundDecisions {

    private RefundDecisions() {}

    static List<LedgerEvent> grant(Refund refund, GrantRefund c) {
        return switch (refund.stage()) {
            case Priced(var amount) -> granted(refund, amount, c.limits());
            case VoidPending _ -> throw notVoided();
            case Awaiting _, Waiting _, Approved _, Sent _, Failed _, InDoubt _, Executed _, Rejected _ ->
                throw because("refund.weighed", "it was weighed before");
        };
    }

    private static List<LedgerEvent> granted(Refund refund, Money amount, RefundLimits limits) {
        var role = Authority.ofRequester(refund.terms().requester());
        if (!Authority.allows(limits, role, amount)) {
            throw because("refund.limit", "it is above the requester's own limit");
        }
        return List.of(approved(refund, amount, refund.terms().requester(), role, limits));
    }

    static List<LedgerEvent> ask(Refund refund, AskApproval c) {
        return switch (refund.stage()) {
            case VoidPending _ -> throw notVoided();
            case Priced(var amount) -> List.of(new ApprovalRequested(refund.ref(), amount, c.role(), c.why()));
            case Waiting(var _, var role) when Authority.isAtLeast(role, c.role()) -> List.of();
            case Waiting(var amount, var _) -> List.of(new ApprovalRequested(refund.ref(), amount, c.role(), c.why()));
            case Awaiting _, Approved _, Sent _, Failed _, InDoubt _, Executed _, Rejected _ ->
                throw because("refund.decided", "nobody has to decide on it now");
        };
    }

    static List<LedgerEvent> approve(Refund refund, ApproveRefund c) {
        return switch (refund.stage()) {
            case VoidPending _ -> throw notVoided();
            case Priced(var amount) -> agreed(refund, amount, Authority.approver(c.limits(), amount), c);
            case Waiting(var amount, var role) -> agreed(refund, amount, role, c);
            case Approved _, Sent _, Failed _, InDoubt _, Executed _ when refund.isAgreedBy(c.by()) -> List.of();
            case Approved _, Sent _, Failed _, InDoubt _, Executed _ ->
                throw because("refund.approved", "it was approved before");
            case Rejected _ -> throw because("refund.rejected", "it was rejected");
            case Awaiting _ -> throw because("refund.money-unknown", "its order or payment is not known yet");
        };
    }

    /// I-15: the role must match, and who asks may not approve.
    private static List<LedgerEvent> agreed(Refund refund, Money amount, Role needed, ApproveRefund c) {
        if (refund.terms().requester().id().equals(c.by().id())) {
            throw forbidden("refund.four-eyes", "who asks for a refund may not approve it");
        }
        var role = inCharge(c.by(), needed);
        if (!Authority.allows(c.limits(), role, amount)) {
            throw forbidden("refund.limit", "it is above your limit");
        }
        return List.of(approved(refund, amount, c.by(), role, c.limits()));
    }

    private static Role inCharge(Person person, Role needed) {
        return Authority.best(person.roles())
                .filter(role -> Authority.isAtLeast(role, needed))
                .orElseThrow(() -> forbidden("refund.role", "it waits for the role " + needed.wireName()));
    }

    private static RefundApproved approved(Refund refund, Money amount, Person by, Role role, RefundLimits limits) {
        var limit = Authority.money(limits.perRefund(role), amount.currency());
        return new RefundApproved(refund.ref(), amount, by, role, limit);
    }

    /// Whoever may approve may reject; whoever asked may take it back.
    static List<LedgerEvent> reject(Refund refund, RejectRefund c) {
        return switch (refund.stage()) {
            case Awaiting _ -> refused(refund, Role.LEAD, c);
            case VoidPending(var amount) -> refused(refund, Authority.approver(c.limits(), amount), c);
            case Priced(var amount) -> refused(refund, Authority.approver(c.limits(), amount), c);
            case Waiting(var _, var role) -> refused(refund, role, c);
            case Rejected _ -> List.of();
            case Approved _, Sent _, Failed _, InDoubt _, Executed _ ->
                throw because("refund.approved", "it was approved before");
        };
    }

    private static List<LedgerEvent> refused(Refund refund, Role needed, RejectRefund c) {
        if (!refund.terms().requester().id().equals(c.by().id())) {
            inCharge(c.by(), needed);
        }
        return List.of(new RefundRejected(refund.ref(), "", List.of(c.reason())));
    }

    static List<LedgerEvent> send(Refund refund, String method) {
        return switch (refund.stage()) {
            case Approved(var amount) -> sent(refund, amount, method, 1);
            case Sent _, Failed _, InDoubt _, Executed _ -> List.of();
            case Awaiting _, VoidPending _, Priced _, Waiting _, Rejected _ -> throw notApproved();
        };
    }

    static List<LedgerEvent> retry(Refund refund, String method) {
        return switch (refund.stage()) {
            case Failed(var amount, var attempt) -> sent(refund, amount, method, attempt + 1);
            case Sent(var _, var attempt) when attempt > 1 -> List.of();
            case InDoubt _ -> throw because("refund.in-doubt", "nobody knows whether it went out: it is settled first");
            case Approved _, Sent _, Executed _ -> throw because("refund.not-failed", "it did not fail");
            case Awaiting _, VoidPending _, Priced _, Waiting _, Rejected _ -> throw notApproved();
        };
    }

    private static List<LedgerEvent> sent(Refund refund, Money amount, String method, int attempt) {
        return List.of(new RefundSent(refund.ref(), refund.terms().kind(), amount, method, attempt));
    }

    /// The payer's word that money went out outweighs an earlier doubt or failure.
    static List<LedgerEvent> confirm(Refund refund, String reference, List<UUID> evidence) {
        return switch (refund.stage()) {
            case Sent(var amount, var attempt) ->
                List.of(new RefundExecuted(refund.ref(), amount, attempt, reference, evidence));
            case Failed(var amount, var attempt) ->
                List.of(new RefundExecuted(refund.ref(), amount, attempt, reference, evidence));
            case InDoubt(var amount, var attempt) ->
                List.of(new RefundExecuted(refund.ref(), amount, attempt, reference, evidence));
            case Executed(var _, var known) when known.equals(reference) -> List.of();
            case Executed _ -> throw because("refund.paid-twice", "another payment did that");
            case Awaiting _, VoidPending _, Priced _, Waiting _, Approved _, Rejected _ -> throw notSent();
        };
    }

    static List<LedgerEvent> fail(Refund refund, List<UUID> reasons) {
        return switch (refund.stage()) {
            case Sent(var amount, var attempt) -> List.of(new RefundFailed(refund.ref(), amount, attempt, reasons));
            case InDoubt(var amount, var attempt) -> List.of(new RefundFailed(refund.ref(), amount, attempt, reasons));
            case Failed _ -> List.of();
            case Executed _ -> throw because("refund.executed", "it was paid");
            case Awaiting _, VoidPending _, Priced _, Waiting _, Approved _, Rejected _ -> throw notSent();
        };
    }

    static List<LedgerEvent> doubt(Refund refund, DoubtRefund c) {
        return switch (refund.stage()) {
            case Sent(var amount, var attempt)
            when attempt == c.attempt() -> List.of(new RefundInDoubt(refund.ref(), amount, attempt));
            case Awaiting _,
                    VoidPending _,
                    Priced _,
                    Waiting _,
                    Approved _,
                    Rejected _,
                    Sent _,
                    Failed _,
                    InDoubt _,
                    Executed _ -> List.of();
        };
    }

    static List<LedgerEvent> settle(Refund refund, SettleRefund c) {
        return switch (refund.stage()) {
            case InDoubt _ when c.outcome() == Outcome.PAID -> confirm(refund, c.reference(), c.evidence());
            case InDoubt _ -> fail(refund, c.evidence());
            case Executed _ when c.outcome() == Outcome.PAID -> List.of();
            case Failed _ when c.outcome() == Outcome.NOT_PAID -> List.of();
            case Awaiting _, VoidPending _, Priced _, Waiting _, Approved _, Rejected _, Sent _, Failed _, Executed _ ->
                throw because("refund.not-in-doubt", "it is not in doubt");
        };
    }

    private static RuntimeException notVoided() {
        return because("refund.not-voided", "the warehouse has not voided its order yet");
    }

    private static RuntimeException notApproved() {
        return because("refund.not-approved", "nobody approved it");
    }

    private static RuntimeException notSent() {
        return because("refund.not-sent", "it was never sent to be paid");
    }
}

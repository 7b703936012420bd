package redress.refunds;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.Money;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.eventlog.Once;
import redress.eventlog.Step;
import redress.policy.Policy;
import redress.policy.RefundLimits;
import redress.policy.Role;
import redress.refunds.domain.Authority;
import redress.refunds.domain.LedgerCommand;
import redress.refunds.domain.LedgerCommand.ApproveRefund;
import redress.refunds.domain.LedgerCommand.AskApproval;
import redress.refunds.domain.LedgerCommand.GrantRefund;
import redress.refunds.domain.LedgerCommand.RequestRefund;
import redress.refunds.domain.OrderLedger;
import redress.refunds.domain.Person;
import redress.refunds.domain.QuotaCommand.UseQuota;
import redress.refunds.domain.QuotaHolder;
import redress.refunds.domain.Refund;
import redress.refunds.domain.RefundFile.Command.FileRefund;
import redress.refunds.domain.RefundRef;
import redress.refunds.domain.RefundTerms;

/// Refunds asked for, weighed and decided on: where the order's ledger, the agent's day and the customer's day must
/// all agree, they are one commit.
@Singleton
public class Refunds {

    private final EventLog log;
    private final OrderLedgers ledgers;
    private final RefundFiles files;
    private final Quotas quotas;
    private final Policy policy;
    private final Clock clock;

    Refunds(EventLog log, OrderLedgers ledgers, RefundFiles files, Quotas quotas, Policy policy, Clock clock) {
        this.log = log;
        this.ledgers = ledgers;
        this.files = files;
        this.quotas = quotas;
        this.policy = policy;
        this.clock = clock;
    }

    /// Asking twice is asking once.
    public Uni<Done> request(RefundRef refund, RefundTerms terms, Cause cause) {
        return commit(
                List.of(
                        ledgers.step(OrderLedgers.idOf(refund.orderId()), new RequestRefund(refund, terms)),
                        files.beginning(refund.refundId(), new FileRefund(refund.orderId()))),
                refund,
                cause);
    }

    /// Approves what its requester may decide alone; passes on what they may not.
    Uni<Done> weigh(RefundRef refund, Money amount, Cause cause) {
        return ledgers.load(refund.orderId()).chain(ledger -> {
            var requester = ledger.refund(refund.refundId()).terms().requester();
            var role = Authority.ofRequester(requester);
            return limits().perRefund(role).allows(amount.amount())
                    ? grant(new Spending(ledger, refund, requester.id(), role, amount), cause)
                    : ask(refund, Authority.approver(limits(), amount), LedgerCommand.Cause.LIMIT, cause);
        });
    }

    /// A person's word. If it would go beyond the day's sum, the refund goes on to the next role and the word does not
    /// count.
    public Uni<Done> approve(UUID refundId, Person by, Cause cause) {
        return find(refundId).chain(ledger -> {
            var refund = ledger.refund(refundId);
            var approval = new ApproveRefund(refundId, by, limits());
            return undecided(refund) ? approve(ledger, refund, approval, cause) : give(refund.ref(), approval, cause);
        });
    }

    /// Any other command to a refund.
    public Uni<Done> give(UUID refundId, LedgerCommand command, Cause cause) {
        return find(refundId).chain(ledger -> give(ledger.refund(refundId).ref(), command, cause));
    }

    Uni<Done> give(RefundRef refund, LedgerCommand command, Cause cause) {
        return commit(List.of(ledgers.step(OrderLedgers.idOf(refund.orderId()), command)), refund, cause);
    }

    public RefundLimits limits() {
        return policy.refundLimits();
    }

    private Uni<OrderLedger> find(UUID refundId) {
        return files.load(refundId).chain(file -> ledgers.load(file.order()));
    }

    private static boolean undecided(Refund refund) {
        return refund.stage() instanceof Refund.Priced || refund.stage() instanceof Refund.Waiting;
    }

    /// Money about to be decided on: by whom, as what.
    private record Spending(OrderLedger ledger, RefundRef refund, String agent, Role role, Money amount) {

        String customer() {
            return ledger.placed().getFirst().customerId();
        }
    }

    private Uni<Done> grant(Spending spending, Cause cause) {
        return spend(spending, new GrantRefund(spending.refund().refundId(), limits()), cause)
                .onFailure(Refunds::beyondTheDay)
                .recoverWithUni(beyond -> passOn(spending, beyond, cause));
    }

    private Uni<Done> approve(OrderLedger ledger, Refund refund, ApproveRefund approval, Cause cause) {
        var role = Authority.ofRequester(approval.by());
        var spending = new Spending(
                ledger, refund.ref(), approval.by().id(), role, refund.amount().orElseThrow());
        return spend(spending, approval, cause)
                .onFailure(Refunds::beyondTheDay)
                .call(beyond -> passOn(spending, beyond, cause.once(new Once.Unmarked())));
    }

    private Uni<Done> spend(Spending spending, LedgerCommand decision, Cause cause) {
        var ledger = ledgers.step(OrderLedgers.idOf(spending.refund().orderId()), decision);
        return commit(
                Stream.<Step<?, ?, ?>>of(ledger, quotas.use(agentsDay(spending)), quotas.use(customersDay(spending)))
                        .toList(),
                spending.refund(),
                cause);
    }

    private UseQuota agentsDay(Spending s) {
        return new UseQuota(
                QuotaHolder.AGENT,
                s.agent(),
                today(),
                s.refund().refundId(),
                s.amount(),
                Authority.perDay(limits(), s.role(), s.amount().currency()));
    }

    private UseQuota customersDay(Spending s) {
        return new UseQuota(
                QuotaHolder.CUSTOMER,
                s.customer(),
                today(),
                s.refund().refundId(),
                s.amount(),
                Authority.perCustomerDay(limits(), s.role(), s.amount().currency()));
    }

    /// One day for the whole installation, whichever zones its shops are in.
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), policy.shops().other().zone());
    }

    private static boolean beyondTheDay(Throwable fault) {
        return fault instanceof Refused refused
                && Stream.of(QuotaHolder.values()).anyMatch(h -> h.rule().equals(refused.rule()));
    }

    private Uni<Done> passOn(Spending spending, Throwable beyond, Cause cause) {
        return beyond instanceof Refused refused && refused.rule().equals(QuotaHolder.CUSTOMER.rule())
                ? ask(spending.refund(), Authority.above(limits().customerDay()), QuotaHolder.CUSTOMER.cause(), cause)
                : ask(spending.refund(), Authority.above(spending.role()), QuotaHolder.AGENT.cause(), cause);
    }

    private Uni<Done> ask(RefundRef refund, Role role, LedgerCommand.Cause why, Cause cause) {
        return give(refund, new AskApproval(refund.refundId(), role, why), cause);
    }

    private Uni<Done> commit(List<? extends Step<?, ?, ?>> steps, RefundRef refund, Cause cause) {
        return log.commit(steps, cause.about(refund.caseId()).under(policy.version()));
    }
}

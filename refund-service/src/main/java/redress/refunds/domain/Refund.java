package redress.refunds.domain;

import java.util.List;
import java.util.Optional;
import redress.contracts.Money;
import redress.policy.Role;

/// One refund in its order's ledger: what was wished, and how far it has come.
///
///     Awaiting ─ VoidPending ─ Priced ─ Waiting ─ Approved ─ Sent ─ Executed
///         │           │          └────────┼─────────┘       ││ └ InDoubt ─ Executed | Failed
///         └ Rejected ─┴───────────────────┘                 │└ Failed ─ Sent again
///
/// Only one of an unshipped order is ever VoidPending. Awaiting, Priced and Waiting are all REGISTERED to the outside.
///
/// @param approver who agreed; nobody yet, or one
public record Refund(RefundRef ref, RefundTerms terms, List<Person> approver, Stage stage) {

    public enum Status {
        REGISTERED,
        VOID_PENDING,
        APPROVED,
        SENT,
        EXECUTED,
        REJECTED,
        FAILED,
        IN_DOUBT
    }

    public sealed interface Stage {}

    /// The order or its payment is not known yet: nobody can say what the refund comes to.
    public record Awaiting() implements Stage {}

    public record Rejected() implements Stage {}

    /// Its money is set aside.
    public sealed interface Funded extends Stage {
        Money amount();
    }

    /// Within I-01 and I-02; the warehouse has not said yet whether it could stop the order (I-03).
    public record VoidPending(Money amount) implements Funded {}

    /// Within I-01, I-02 and I-03; whose word it needs is not found yet.
    public record Priced(Money amount) implements Funded {}

    /// In the inbox of a role.
    public record Waiting(Money amount, Role role) implements Funded {}

    public record Approved(Money amount) implements Funded {}

    /// With whoever pays. An attempt that ended badly is followed by another with the next number.
    public record Sent(Money amount, int attempt) implements Funded {}

    public record Failed(Money amount, int attempt) implements Funded {}

    /// Nobody knows whether the money went out.
    public record InDoubt(Money amount, int attempt) implements Funded {}

    public record Executed(Money amount, String reference) implements Funded {}

    public Refund {
        approver = List.copyOf(approver);
    }

    static Refund asked(RefundRef ref, RefundTerms terms) {
        return new Refund(ref, terms, List.of(), new Awaiting());
    }

    Refund at(Stage next) {
        return new Refund(ref, terms, approver, next);
    }

    Refund agreedBy(Person person) {
        return new Refund(ref, terms, List.of(person), stage);
    }

    boolean isAgreedBy(Person person) {
        return approver.stream().anyMatch(known -> known.id().equals(person.id()));
    }

    public Status status() {
        return switch (stage) {
            case Awaiting _, Priced _, Waiting _ -> Status.REGISTERED;
            case VoidPending _ -> Status.VOID_PENDING;
            case Approved _ -> Status.APPROVED;
            case Sent _ -> Status.SENT;
            case Executed _ -> Status.EXECUTED;
            case Rejected _ -> Status.REJECTED;
            case Failed _ -> Status.FAILED;
            case InDoubt _ -> Status.IN_DOUBT;
        };
    }

    /// What it takes from the order's money, once that is known and unless it was rejected.
    public Optional<Money> amount() {
        return stage instanceof Funded funded ? Optional.of(funded.amount()) : Optional.empty();
    }

    /// True while its money is set aside but not paid out: it holds its lines (I-02).
    boolean isActive() {
        return stage instanceof Funded && !(stage instanceof Executed);
    }
}

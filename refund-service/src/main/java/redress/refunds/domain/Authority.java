package redress.refunds.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redress.contracts.Money;
import redress.policy.Limit;
import redress.policy.RefundLimits;
import redress.policy.Role;

/// Who may decide on how much (A-24, P-30, P-33).
///
/// The figures of the policy have no currency. They are read in the one the order was paid in: it is the shop's, and
/// without a rate nothing else can be compared.
public final class Authority {

    private Authority() {}

    /// The highest role somebody has on the ladder. Whose roles were not told is taken for an agent, the lowest.
    public static Role ofRequester(Person requester) {
        return best(requester.roles()).orElse(RefundLimits.LADDER.getFirst());
    }

    static Optional<Role> best(Collection<Role> roles) {
        return roles.stream().filter(RefundLimits.LADDER::contains).max(Comparator.comparing(Authority::rank));
    }

    static boolean isAtLeast(Role role, Role other) {
        return rank(role) >= rank(other);
    }

    /// Who comes next; nobody stands above the last.
    public static Role above(Role role) {
        return RefundLimits.LADDER.get(Math.min(rank(role) + 1, RefundLimits.LADDER.size() - 1));
    }

    static boolean allows(RefundLimits limits, Role role, Money amount) {
        return limits.perRefund(role).allows(amount.amount());
    }

    /// The lowest role that may decide on this amount.
    public static Role approver(RefundLimits limits, Money amount) {
        return limits.approverOf(amount.amount());
    }

    /// What this role's owner may decide on in a day.
    public static List<Money> perDay(RefundLimits limits, Role role, String currency) {
        return money(limits.perDay(role), currency);
    }

    /// What a customer may get in a day by the word of this role; roles above the one that sets the sum are free.
    public static List<Money> perCustomerDay(RefundLimits limits, Role role, String currency) {
        return rank(role) > rank(limits.customerDay()) ? List.of() : money(limits.perCustomerDay(), currency);
    }

    /// One amount, or none where there is no limit.
    static List<Money> money(Limit limit, String currency) {
        return switch (limit) {
            case Limit.Nothing _ -> List.of(Money.zero(currency));
            case Limit.UpTo(BigDecimal most) -> List.of(new Money(most, currency));
            case Limit.Unlimited _ -> List.of();
        };
    }

    private static int rank(Role role) {
        return RefundLimits.LADDER.indexOf(role);
    }
}

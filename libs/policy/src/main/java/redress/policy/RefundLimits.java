package redress.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Who may approve a refund of which amount (P-30), and how much in one day (P-33).
public record RefundLimits(Map<Role, Limit> limits, int dailyTimes, Role customerDay) {

    /// From the first who may decide to the last.
    public static final List<Role> LADDER = List.of(Role.AGENT, Role.LEAD, Role.SUPERVISOR, Role.FINANCE);

    public RefundLimits {
        limits = Map.copyOf(limits);
    }

    public Limit perRefund(Role role) {
        return limits.getOrDefault(role, new Limit.Nothing());
    }

    /// The sum of one agent's day.
    public Limit perDay(Role role) {
        return perRefund(role).times(dailyTimes);
    }

    /// The sum one customer may get in a day.
    public Limit perCustomerDay() {
        return perRefund(customerDay);
    }

    /// The lowest role that may approve this amount.
    public Role approverOf(BigDecimal amount) {
        return LADDER.stream()
                .filter(role -> perRefund(role).allows(amount))
                .findFirst()
                .orElse(LADDER.getLast());
    }
}

package redress.refunds.domain;

import static redress.decider.Refused.because;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.contracts.Money;
import redress.decider.Decider;
import redress.refunds.domain.QuotaCommand.UseQuota;
import redress.refunds.domain.QuotaEvent.QuotaUsed;

/// What one agent approved, or one customer was granted, in one day and one currency (P-33).
public record Quota(Map<UUID, Money> used) {

    public static final Decider<Quota, QuotaCommand, QuotaEvent> DECIDER =
            new Decider<>(QuotaEvent.class, () -> new Quota(Map.of()), Quota::decide, Quota::evolve);

    public Quota {
        used = Map.copyOf(used);
    }

    static List<QuotaEvent> decide(Quota quota, QuotaCommand command) {
        return switch (command) {
            case UseQuota c -> quota.use(c);
        };
    }

    static Quota evolve(Quota quota, QuotaEvent event) {
        return switch (event) {
            case QuotaUsed e -> quota.and(e);
        };
    }

    private List<QuotaEvent> use(UseQuota c) {
        if (used.containsKey(c.refundId())) {
            return List.of();
        }
        var sum = used.values().stream().reduce(c.amount(), Money::plus);
        if (!c.limit().stream().allMatch(sum::isAtMost)) {
            throw because(c.holder().rule(), "the sum of the day would be " + sum);
        }
        return List.of(new QuotaUsed(c.holder(), c.holderId(), c.day(), c.refundId(), c.amount(), c.limit()));
    }

    private Quota and(QuotaUsed e) {
        var all = new LinkedHashMap<>(used);
        all.put(e.refundId(), e.amount());
        return new Quota(all);
    }
}

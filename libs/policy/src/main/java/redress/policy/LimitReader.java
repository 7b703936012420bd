package redress.policy;

import java.util.LinkedHashMap;
import java.util.Map;

/// Reads limits.yaml: who may approve how much.
final class LimitReader {

    private final Entry refund;

    LimitReader(Entry file) {
        this.refund = file.only("refund").at("refund").only("perRefund", "perDay");
    }

    RefundLimits refundLimits() {
        var perRefund = refund.at("perRefund");
        var limits = perRefund.each(ladder(), (_, entry) -> limit(entry));
        perRefund.rise(ladder().keySet());
        checkLast(limits.get(RefundLimits.LADDER.getLast()), perRefund);
        var perDay = refund.at("perDay").only("timesOwnLimit", "perCustomer");
        return new RefundLimits(
                limits,
                perDay.at("timesOwnLimit").whole(1, 1000),
                perDay.at("perCustomer").oneOf(ladder()));
    }

    private static Limit limit(Entry entry) {
        return entry.isUnlimited() ? new Limit.Unlimited() : new Limit.UpTo(entry.money());
    }

    private static void checkLast(Limit last, Entry perRefund) {
        var entry = perRefund.at(RefundLimits.LADDER.getLast().wireName());
        if (entry.node().isNumber() && last instanceof Limit.UpTo) {
            entry.fault(PolicyRule.LAST_LIMITED);
        }
    }

    private static Map<String, Role> ladder() {
        var ladder = new LinkedHashMap<String, Role>();
        RefundLimits.LADDER.forEach(role -> ladder.put(role.wireName(), role));
        return ladder;
    }
}

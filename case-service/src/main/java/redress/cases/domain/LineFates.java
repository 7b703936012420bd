package redress.cases.domain;

import java.util.List;
import redress.cases.domain.Dossier.OrderLink;

/// What became of one line of a case: its goods, the customer's money for it, the money won back for it.
/// The three go their own ways.
public record LineFates(String lineId, Goods goods, Money money, Recovery recovery) {

    public enum Goods {
        NONE,
        RETURN_ASKED,
        RETURNED,
        RESHIP_ASKED,
        RESHIPPED,
        DELIVERED,
        KEPT
    }

    public enum Money {
        NONE,
        ASKED,
        PARTLY_REFUNDED,
        REFUNDED,
        REFUSED
    }

    public enum Recovery {
        NONE,
        CLAIMED,
        AGREED,
        RECOVERED,
        LOST
    }

    /// No playbook moves goods or money yet, so nothing became of any line.
    public static List<LineFates> of(Dossier dossier) {
        return switch (dossier.order()) {
            case OrderLink.Awaited _ -> List.of();
            case OrderLink.Known(var order) ->
                order.lines().stream()
                        .map(line -> new LineFates(line.lineId(), Goods.NONE, Money.NONE, Recovery.NONE))
                        .toList();
        };
    }
}

package redress.cases.domain;

import java.util.List;
import java.util.stream.Stream;
import redress.cases.domain.Dossier.OrderLink;
import redress.contracts.RefundKind;

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

    /// What was paid back outweighs what is asked for, and that what was refused.
    private static final List<Money> BY_WEIGHT =
            List.of(Money.REFUNDED, Money.PARTLY_REFUNDED, Money.ASKED, Money.REFUSED);

    public static List<LineFates> of(Dossier dossier) {
        return switch (dossier.order()) {
            case OrderLink.Awaited _ -> List.of();
            case OrderLink.Known(var order) ->
                order.lines().stream()
                        .map(line -> of(line.lineId(), dossier.undertakings()))
                        .toList();
        };
    }

    private static LineFates of(String lineId, Undertakings works) {
        return new LineFates(lineId, goods(lineId, works), money(lineId, works), recovery(lineId, works));
    }

    /// The last reshipment counts that was not called off; of goods that are not sent again, the last return.
    private static Goods goods(String lineId, Undertakings works) {
        var back = works.returns().stream()
                .filter(each -> names(each.authorized().lines(), lineId))
                .flatMap(LineFates::goods);
        var again = works.reshipments().stream()
                .filter(reshipment -> names(reshipment.asked().lines(), lineId))
                .flatMap(LineFates::goods);
        return Stream.concat(back, again).reduce(Goods.NONE, (_, later) -> later);
    }

    private static Stream<Goods> goods(Return back) {
        return switch (back.status()) {
            case AUTHORIZED, LABEL_ISSUED, IN_TRANSIT -> Stream.of(Goods.RETURN_ASKED);
            case RECEIVED, INSPECTED_OK, INSPECTED_NOT_OK -> Stream.of(Goods.RETURNED);
            case LABEL_CANCELLED -> Stream.of();
        };
    }

    private static Stream<Goods> goods(Reshipment reshipment) {
        return switch (reshipment.status()) {
            case REQUESTED -> Stream.of(Goods.RESHIP_ASKED);
            case DISPATCHED, TRACKING_SENT -> Stream.of(Goods.RESHIPPED);
            case DELIVERED -> Stream.of(Goods.DELIVERED);
            case CANCELLED -> Stream.of();
        };
    }

    private static Money money(String lineId, Undertakings works) {
        var refunds = works.refunds().stream()
                .filter(refund -> refund.asked().kind() != RefundKind.FREIGHT)
                .filter(refund -> names(refund.asked().lines(), lineId))
                .map(LineFates::money)
                .toList();
        return BY_WEIGHT.stream().filter(refunds::contains).findFirst().orElse(Money.NONE);
    }

    private static Money money(Refund refund) {
        return switch (refund.status()) {
            case REQUESTED, REGISTERED, APPROVED, SENT, FAILED, IN_DOUBT -> Money.ASKED;
            case REJECTED -> Money.REFUSED;
            case EXECUTED ->
                switch (refund.asked().kind()) {
                    case FULL, UNSHIPPED, POST_COMPLETION -> Money.REFUNDED;
                    case PARTIAL, DIFFERENCE, MISSING, FREIGHT -> Money.PARTLY_REFUNDED;
                };
        };
    }

    /// The last claim counts, unless it was refused.
    private static Recovery recovery(String lineId, Undertakings works) {
        return works.claims().stream()
                .filter(claim -> claim.lineIds().contains(lineId))
                .map(LineFates::recovery)
                .reduce(Recovery.NONE, (before, later) -> later == Recovery.NONE ? before : later);
    }

    private static Recovery recovery(Claim claim) {
        return switch (claim.status()) {
            case REFUSED -> Recovery.NONE;
            case REQUESTED, SUBMITTED, ANSWERED -> Recovery.CLAIMED;
            case ACCEPTED -> Recovery.AGREED;
            case SETTLED -> Recovery.RECOVERED;
            case WRITTEN_OFF -> Recovery.LOST;
        };
    }

    private static boolean names(List<Quantity> lines, String lineId) {
        return lines.stream().anyMatch(line -> line.lineId().equals(lineId));
    }
}

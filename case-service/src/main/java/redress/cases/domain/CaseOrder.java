package redress.cases.domain;

import java.util.List;
import redress.contracts.Money;
import redress.policy.ProfileName;

/// What a case needs to know of its order, as it stood when the case got to know it.
///
/// @param language of the customer; empty if not said
public record CaseOrder(
        String orderId,
        String platform,
        String shop,
        ProfileName profile,
        String customerId,
        String language,
        List<Line> lines) {

    public CaseOrder {
        lines = List.copyOf(lines);
    }

    /// @param unitCost what the seller paid for one; none if nobody said: an unknown cost is never 0
    /// @param grams the weight of one; none if nobody said
    /// @param supplierId empty if not said, likewise the page that sells it
    public record Line(
            String lineId,
            String sku,
            String title,
            int quantity,
            Money unitPrice,
            List<Money> unitCost,
            List<Integer> grams,
            String supplierId,
            String listingId) {

        public Line {
            unitCost = List.copyOf(unitCost);
            grams = List.copyOf(grams);
        }
    }

    public List<Quantity> all() {
        return lines.stream()
                .map(line -> new Quantity(line.lineId(), line.quantity()))
                .toList();
    }

    public Line line(String lineId) {
        return lines.stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the order has no line " + lineId));
    }

    /// What the customer pays for so much of it; none if that is nothing at all.
    public List<Money> price(List<Quantity> quantities) {
        return quantities.stream()
                .map(each -> line(each.lineId()).unitPrice().times(each.quantity()))
                .reduce(Money::plus)
                .stream()
                .toList();
    }
}

package redress.returns;

import java.util.List;
import redress.contracts.Money;

/// A label as it was told by whoever made it.
///
/// @param waybill none if nobody told it, likewise the cost
public record MadeLabel(String labelId, String carrier, List<String> waybill, List<Money> cost) {

    public MadeLabel {
        waybill = List.copyOf(waybill);
        cost = List.copyOf(cost);
    }
}

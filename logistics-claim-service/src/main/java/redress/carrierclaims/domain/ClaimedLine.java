package redress.carrierclaims.domain;

import java.util.List;
import redress.contracts.Money;

/// How many of an order's line a carrier is held to account for.
///
/// @param sku empty where it is the one ordered
/// @param unitCost what one cost us; empty if nobody told
public record ClaimedLine(String lineId, String sku, int quantity, List<Money> unitCost) {

    public ClaimedLine {
        unitCost = List.copyOf(unitCost);
    }

    List<Money> cost() {
        return unitCost.stream().map(each -> Total.times(each, quantity)).toList();
    }
}

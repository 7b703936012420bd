package redress.cases.domain;

import java.util.List;
import java.util.Optional;
import redress.contracts.Money;

/// Other goods than those ordered: what the customer really needs.
///
/// @param unitCost none if nobody knows it
public record Goods(String sku, String title, int quantity, Money unitPrice, List<Money> unitCost) {

    public Goods {
        unitCost = List.copyOf(unitCost);
    }

    Optional<Money> cost() {
        return unitCost.stream().map(cost -> cost.times(quantity)).findFirst();
    }

    Money price() {
        return unitPrice.times(quantity);
    }
}

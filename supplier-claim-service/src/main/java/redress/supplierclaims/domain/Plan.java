package redress.supplierclaims.domain;

import java.time.Instant;
import java.util.List;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;

/// What a supplier means to do about a claim (R-000-04).
///
/// @param amount what they name; empty if nothing
public record Plan(SupplierPlan kind, List<Money> amount, Instant answeredAt) {

    public Plan {
        amount = List.copyOf(amount);
    }
}

package redress.cases.domain;

import java.util.List;
import redress.policy.ProfileName;

/// What a case needs to know of its order, as it stood when the case got to know it.
public record CaseOrder(
        String orderId, String platform, String shop, ProfileName profile, String customerId, List<Line> lines) {

    public CaseOrder {
        lines = List.copyOf(lines);
    }

    public record Line(String lineId, String sku, int quantity) {}
}

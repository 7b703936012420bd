package redress.cases.intake;

import java.math.BigDecimal;
import java.util.List;
import redress.policy.IssueType;
import redress.policy.ParameterCode;
import redress.policy.Shop;

/// What a shop's profile lets a case be about, and the two figures of intake.
///
/// @param maxOrderAgeDays P-02: up to this age "not working" is NOT_WORKING, above it is WARRANTY
/// @param minConfidence P-03: below it the agent classifies
public record Offer(List<IssueType> types, int maxOrderAgeDays, BigDecimal minConfidence) {

    public Offer {
        types = List.copyOf(types);
    }

    public static Offer of(Shop shop) {
        return new Offer(
                shop.profile().issueTypes(),
                shop.figures().days(ParameterCode.MAX_ORDER_AGE),
                shop.figures().number(ParameterCode.MIN_CONFIDENCE));
    }
}

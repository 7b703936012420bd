package redress.carrierclaims.domain;

import java.util.List;
import java.util.UUID;
import redress.contracts.CarrierClaimCause;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;

/// What a case wishes of a carrier, and why.
///
/// @param orderId empty if the case has none
/// @param platform and `shop`: whose time for filing counts; empty if nobody said
/// @param wanted the amount the case names; empty if nobody said
public record ClaimTerms(
        UUID claimId,
        UUID caseId,
        String orderId,
        String platform,
        String shop,
        String carrier,
        String waybill,
        CarrierClaimCause cause,
        List<ClaimedLine> lines,
        List<Money> wanted,
        List<EvidenceReference> evidence) {

    public ClaimTerms {
        lines = List.copyOf(lines);
        wanted = List.copyOf(wanted);
        evidence = List.copyOf(evidence);
    }

    /// The same wish again, whatever evidence it brings by now.
    boolean asksTheSameAs(ClaimTerms other) {
        return with(List.of()).equals(other.with(List.of()));
    }

    private ClaimTerms with(List<EvidenceReference> shown) {
        return new ClaimTerms(claimId, caseId, orderId, platform, shop, carrier, waybill, cause, lines, wanted, shown);
    }
}

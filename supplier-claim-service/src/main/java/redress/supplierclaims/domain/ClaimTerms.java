package redress.supplierclaims.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;

/// What a case wishes of a supplier, and why.
///
/// @param orderId empty if the case has none
/// @param platform and `shop`: whose working days count; empty if nobody said
/// @param freight of the lines, `wanted` the amount the case names; empty if nobody said
public record ClaimTerms(
        UUID claimId,
        UUID caseId,
        String orderId,
        String platform,
        String shop,
        String supplierId,
        String cause,
        List<ClaimedLine> lines,
        List<Money> freight,
        List<Money> wanted,
        List<EvidenceReference> evidence) {

    /// Stands for all lines where none is named.
    private static final Set<String> WHOLE_ORDER = Set.of("");

    public ClaimTerms {
        lines = List.copyOf(lines);
        freight = List.copyOf(freight);
        wanted = List.copyOf(wanted);
        evidence = List.copyOf(evidence);
    }

    /// The order; the case stands in where there is none.
    public String matter() {
        return orderId.isEmpty() ? "case " + caseId : "order " + orderId;
    }

    public Set<String> lineIds() {
        return lines.isEmpty()
                ? WHOLE_ORDER
                : lines.stream().map(ClaimedLine::lineId).collect(Collectors.toUnmodifiableSet());
    }
}

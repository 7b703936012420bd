package redress.contracts;

import java.time.Instant;
import java.util.UUID;

/// Told twice under one name: by the carrier to us on `carrier-answers`, then by us to all on
/// `carrier-claim-events`, there with the case.
@Published(type = "redress.carrierclaim.answered.v1", says = "A carrier took a claim on, in part, or refused it.")
public record CarrierClaimAnswered(
        String claimId,
        @Maybe UUID caseId,
        CarrierDecision decision,
        @Maybe Money amount,
        @Maybe String code,
        Instant answeredAt)
        implements CarrierAnswerMessage, CarrierClaimMessage {

    @Override
    public String key() {
        return caseId == null ? claimId : caseId.toString();
    }
}

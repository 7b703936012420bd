package redress.contracts;

import java.util.List;
import java.util.UUID;

/// Topic `carrier-claim-events`: how a claim against a carrier goes.
public sealed interface CarrierClaimMessage extends Message
        permits CarrierClaimMessage.CarrierClaimFiled,
                CarrierClaimAnswered,
                CarrierClaimMessage.CarrierClaimPaid,
                CarrierClaimMessage.CarrierClaimWrittenOff {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(type = "redress.carrierclaim.filed.v1", says = "A claim was put to a carrier.")
    record CarrierClaimFiled(
            UUID claimId,
            UUID caseId,
            String carrier,
            String waybill,
            CarrierClaimCause cause,
            Money amount,
            List<EvidenceReference> evidence)
            implements CarrierClaimMessage {

        public CarrierClaimFiled {
            evidence = List.copyOf(evidence);
        }
    }

    @Published(type = "redress.carrierclaim.paid.v1", says = "A carrier paid a claim.")
    record CarrierClaimPaid(UUID claimId, UUID caseId, Money amount) implements CarrierClaimMessage {}

    @Published(type = "redress.carrierclaim.writtenoff.v1", says = "A claim against a carrier was given up.")
    record CarrierClaimWrittenOff(
            UUID claimId,
            UUID caseId,
            @Maybe Money amount,
            @Maybe @FreeText String reason) implements CarrierClaimMessage {}
}

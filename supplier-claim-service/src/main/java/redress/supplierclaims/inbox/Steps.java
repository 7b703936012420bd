package redress.supplierclaims.inbox;

import static redress.decider.Refused.impossible;

import java.util.UUID;
import redress.contracts.CaseMessage.StepRequested;
import redress.supplierclaims.domain.PlannedReturn;
import redress.supplierclaims.domain.SupplierClaimCommand;
import redress.supplierclaims.domain.SupplierClaimCommand.PlanReturn;

/// The steps that cases wish of us, and only we can take.
final class Steps {

    private static final String SUPPLIER_RETURN = "SUPPLIER_RETURN";

    private Steps() {}

    static SupplierClaimCommand read(StepRequested m) {
        return switch (m.step()) {
            case SUPPLIER_RETURN -> new PlanReturn(new PlannedReturn(m.stepId(), rma(m)));
            default -> throw impossible("supplierclaim.step-unknown", "no claim can take the step " + m.step());
        };
    }

    private static UUID rma(StepRequested m) {
        try {
            return UUID.fromString(m.data().getOrDefault("rmaId", ""));
        } catch (IllegalArgumentException _) {
            throw impossible("supplierclaim.return-unnamed", "the step does not say which return goes to the supplier");
        }
    }
}

package redress.cases.whatif;

import static redress.cases.domain.MissingPads.ANN;
import static redress.cases.domain.MissingPads.OTHERS;
import static redress.cases.domain.MissingPads.PAT;
import static redress.cases.domain.MissingPads.START;
import static redress.cases.domain.MissingPads.TWO_PADS;
import static redress.cases.domain.MissingPads.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.CaseFile;
import redress.cases.domain.ClaimStatus;
import redress.cases.domain.InScene;
import redress.cases.domain.Inputs;
import redress.cases.domain.RefundStatus;
import redress.cases.domain.Scene;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.cases.domain.Texts;
import redress.cases.playbook.Playbooks;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.policy.Policy;

/// Two of four brake pads are missing: a case as it was worked, one step an hour, until it ended.
final class EndedCase {

    static final Policy POLICY = Policy.load();
    static final Duration STEP = Duration.ofHours(1);
    static final Money ALL_PADS = Money.of("50.00", "EUR");

    private static final UUID ID = new UUID(5, 5);

    private final Playbooks playbooks;
    private final List<ParcelNow> parcels = List.of(new ParcelNow("p1", "W-1", "DHL", List.of(), Receipt.UNDER_WAY));
    private final List<ClosedCase.Happening> log = new ArrayList<>();
    private Instant now = START;
    private CaseFile file = new CaseFile.None();

    private EndedCase(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /// The warehouse was at fault, and the line was refunded in full.
    static ClosedCase refunded(Playbooks playbooks) {
        var work = wished(playbooks).answers("INC-19", "NO", Inputs.NONE);
        var refund = work.last(RefundRequested.class).refundId();
        return work.gives(
                        new TakeFact(new RefundReported(refund, RefundStatus.EXECUTED, List.of(ALL_PADS), ""), OTHERS))
                .told();
    }

    /// The supplier was at fault and offered a refund; the line was refunded in full.
    static ClosedCase claimed(Playbooks playbooks) {
        var work = asked(playbooks)
                .hears("SUPPLIER_SHORT_SHIPMENT", Inputs.of(Map.of(), Map.of(Texts.NOTE, new UUID(5, 7))));
        var claim = work.last(SupplierClaimRequested.class).claimId();
        return work.gives(new TakeFact(
                        new SupplierClaimReported(claim, ClaimStatus.ANSWERED, List.of(SupplierPlan.REFUND), List.of()),
                        OTHERS))
                .answers("INC-16", "REFUND", Inputs.NONE)
                .answers("INC-19", "NO", Inputs.NONE)
                .told();
    }

    /// As far as the customer wants her money back.
    static EndedCase wished(Playbooks playbooks) {
        return asked(playbooks).hears("WAREHOUSE_SHORT_SHIPMENT", Inputs.NONE).answers("INC-16", "REFUND", Inputs.NONE);
    }

    /// Purchasing is asked why.
    private static EndedCase asked(Playbooks playbooks) {
        return new EndedCase(playbooks)
                .gives(complaint("amazon", Money.of("4.00", "EUR")))
                .answers("INC-04", "YES", TWO_PADS);
    }

    private EndedCase hears(String cause, Inputs inputs) {
        var request = last(DepartmentRequestOpened.class).requestId();
        return gives(new AnswerRequest(request, cause, inputs, PAT));
    }

    ClosedCase told() {
        return new ClosedCase(ID, log, new ParcelPast(new TreeMap<>(Map.of(START, parcels)), List.of()));
    }

    EndedCase answers(String node, String answer, Inputs inputs) {
        return gives(new AnswerNode(node, 1, answer, inputs, ANN));
    }

    private EndedCase gives(CaseCommand command) {
        var decider = CaseFile.decider(playbooks, POLICY);
        for (var event : decider.decide(file, new InScene(command, new Scene(ID, now, parcels)))) {
            log.add(new ClosedCase.Happening(now, event));
            file = CaseFile.evolve(file, event);
        }
        now = now.plus(STEP);
        return this;
    }

    private <E extends CaseEvent> E last(Class<E> type) {
        return log.reversed().stream()
                .map(ClosedCase.Happening::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}

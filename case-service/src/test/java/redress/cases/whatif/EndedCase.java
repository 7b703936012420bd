package redress.cases.whatif;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.InScene;
import redress.cases.domain.IncomingMessage;
import redress.cases.domain.IncomingMessage.Attachment;
import redress.cases.domain.Inputs;
import redress.cases.domain.Intake;
import redress.cases.domain.Quantity;
import redress.cases.domain.RefundStatus;
import redress.cases.domain.Scene;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.Reading;
import redress.cases.playbook.Playbooks;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.policy.IssueType;
import redress.policy.Policy;
import redress.policy.ProfileName;
import redress.policy.Role;

/// Two of four brake pads are missing: a case as it was worked, one step an hour, until it ended.
final class EndedCase {

    static final Policy POLICY = Policy.load();
    static final Duration STEP = Duration.ofHours(1);
    static final Money ALL_PADS = Money.of("50.00", "EUR");

    private static final UUID ID = new UUID(5, 5);
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Actor ANN = new Actor(Actor.Kind.AGENT, "ann", Set.of(Role.AGENT));
    private static final Actor PAT = new Actor(Actor.Kind.DEPARTMENT, "pat", Set.of(Role.PURCHASING));
    private static final Actor OTHERS = new Actor(Actor.Kind.SYSTEM, "others", Set.of());
    private static final Inputs TWO_PADS =
            new Inputs(Map.of(), Map.of(), Map.of("missing", List.of(new Quantity("1", 2))), Map.of(), Map.of());

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

    /// As far as the customer wants her money back.
    static EndedCase wished(Playbooks playbooks) {
        var work = new EndedCase(playbooks).gives(complaint()).answers("INC-04", "YES", TWO_PADS);
        var request = work.last(DepartmentRequestOpened.class).requestId();
        return work.gives(new AnswerRequest(request, "WAREHOUSE_SHORT_SHIPMENT", Inputs.NONE, PAT))
                .answers("INC-16", "REFUND", Inputs.NONE);
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

    private static ReceiveMessage complaint() {
        var pads = new CaseOrder.Line(
                "1",
                "PAD-4",
                "Brake pads",
                4,
                Money.of("12.50", "EUR"),
                List.of(Money.of("4.00", "EUR")),
                List.of(),
                "S-1",
                "");
        var order =
                new CaseOrder("O-1", "amazon", "brake-and-bolt", ProfileName.AUTO_PARTS, "C-1", "en", List.of(pads));
        var message = new IncomingMessage(
                "M-1",
                Channel.EMAIL,
                "O-1",
                "C-1",
                "en",
                Map.of(),
                List.of(photo(1, EvidenceKind.OUTER_PACKAGING_PHOTO), photo(2, EvidenceKind.PRODUCT_PHOTO)),
                START);
        var read = new Classified(IssueType.INCOMPLETE, new Reading(BigDecimal.ONE, List.of("missing"), "en", 1, 10));
        return new ReceiveMessage(
                message, new Intake.OrderKnown(order, read), new Actor(Actor.Kind.CUSTOMER, "C-1", Set.of()));
    }

    private static Attachment photo(int number, EvidenceKind kind) {
        return new Attachment(new UUID(1, number), "image/png", List.of(kind));
    }
}

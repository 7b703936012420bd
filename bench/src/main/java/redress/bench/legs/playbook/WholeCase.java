package redress.bench.legs.playbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AddEvidence;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.Goods;
import redress.cases.domain.InScene;
import redress.cases.domain.IncomingMessage;
import redress.cases.domain.Inputs;
import redress.cases.domain.Intake;
import redress.cases.domain.Scene;
import redress.cases.domain.Texts;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.Reading;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.decider.Decider;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.ProfileName;
import redress.policy.Role;

/// One case from the complaint to its end, through the largest playbook: the picture of the page
/// was wrong, the customer wants dearer goods and does not pay the difference, and a refund loses
/// less than sending them.
final class WholeCase {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, "ann", Set.of(Role.AGENT));
    private static final Actor PURCHASING = new Actor(Actor.Kind.DEPARTMENT, "pat", Set.of(Role.PURCHASING));
    private static final Actor CUSTOMER = new Actor(Actor.Kind.CUSTOMER, "C-1", Set.of());

    private static final Scene SCENE = new Scene(
            new UUID(7, 7), NOW, List.of(new Scene.ParcelNow("p1", "W-1", "DHL", List.of(), Scene.Receipt.SIGNED)));

    private static final CaseOrder ORDER = new CaseOrder(
            "O-1",
            "amazon",
            "brake-and-bolt",
            ProfileName.AUTO_PARTS,
            "C-1",
            "en",
            List.of(new CaseOrder.Line(
                    "1",
                    "PAD-4",
                    "Brake pads",
                    4,
                    Money.of("12.50", "EUR"),
                    List.of(Money.of("31.00", "EUR")),
                    List.of(900),
                    "S-1",
                    "")));

    private static final Inputs WANTED = new Inputs(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(
                    "wanted",
                    new Goods("PAD-9", "Sport pads", 1, Money.of("99.00", "EUR"), List.of(Money.of("90.00", "EUR")))),
            Map.of());
    private static final Inputs REFUSAL = new Inputs(
            Map.of(),
            Map.of("outboundFreight", Money.of("20.00", "EUR"), "lostFees", Money.zero("EUR")),
            Map.of(),
            Map.of(),
            Map.of());

    static final String PLAYBOOK = "LST";

    private final Decider<CaseFile, InScene, CaseEvent> decider;
    private CaseFile file;
    private UUID asked = new UUID(0, 0);
    private int steps;

    private WholeCase(Decider<CaseFile, InScene, CaseEvent> decider) {
        this.decider = decider;
        this.file = decider.initial().get();
    }

    /// How many nodes were answered on the way.
    static int worked(Decider<CaseFile, InScene, CaseEvent> decider) {
        var work = new WholeCase(decider);
        work.give(complaint());
        work.give(photo(1, EvidenceKind.PRODUCT_PHOTO));
        work.give(photo(2, EvidenceKind.OUTER_PACKAGING_PHOTO));
        work.give(photo(3, EvidenceKind.OLD_PART_PHOTO));
        work.give(photo(4, EvidenceKind.NAMEPLATE_PHOTO));
        work.tell("LISTING_IMAGE", Inputs.NONE);
        work.answer("YES", Inputs.NONE);
        work.tell("YES", WANTED);
        work.answer("REFUSES", REFUSAL);
        work.demandEnd();
        return work.steps;
    }

    private void give(CaseCommand command) {
        for (var event : decider.decide(file, new InScene(command, SCENE))) {
            file = decider.evolve().apply(file, event);
            if (event instanceof NodeAnswered) {
                steps++;
            }
            if (event instanceof DepartmentRequestOpened request) {
                asked = request.requestId();
            }
        }
    }

    private void tell(String answer, Inputs inputs) {
        give(new AnswerRequest(asked, answer, inputs, PURCHASING));
    }

    private void answer(String answer, Inputs inputs) {
        if (!(file instanceof CaseFile.Open open)) {
            throw new IllegalStateException("there is nothing to answer with " + answer + ": " + file);
        }
        give(new AnswerNode(open.run().node(), open.run().visit(), answer, inputs, AGENT));
    }

    private void demandEnd() {
        if (!(file instanceof CaseFile.Closed closed) || closed.outcome() != Outcome.REFUNDED_FULL) {
            throw new IllegalStateException("the case did not come to its end: " + file);
        }
    }

    private static ReceiveMessage complaint() {
        var message = new IncomingMessage(
                "M-1",
                Channel.EMAIL,
                "O-1",
                "C-1",
                "en",
                Map.of(Texts.TEXT, new UUID(0, 1)),
                List.of(),
                NOW.minusSeconds(3600));
        var read = new Classified(
                IssueType.LISTING_MISMATCH, new Reading(new BigDecimal("1.00"), List.of("picture"), "en", 1, 10));
        return new ReceiveMessage(message, new Intake.OrderKnown(ORDER, read), CUSTOMER);
    }

    private static AddEvidence photo(int number, EvidenceKind kind) {
        return new AddEvidence(new UUID(1, number), kind, "image/jpeg", 1, "ab", new UUID(2, number), AGENT);
    }
}

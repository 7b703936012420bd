package redress.cases.views;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.Actor;
import redress.cases.domain.Awaited;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseFact;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.InScene;
import redress.cases.domain.IncomingMessage;
import redress.cases.domain.Inputs;
import redress.cases.domain.Intake;
import redress.cases.domain.Quantity;
import redress.cases.domain.Scene;
import redress.cases.domain.Sum;
import redress.cases.domain.Texts;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.Reading;
import redress.cases.playbook.InForce;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.cases.playbook.Vocabulary;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.eventlog.Recorded;
import redress.http.ProblemTexts;
import redress.policy.IssueType;
import redress.policy.Policy;
import redress.policy.ProfileName;
import redress.policy.Role;

/// One case, played by commands as people and other services would give them: two of four brake pads are missing, and
/// the customer sent photos along.
final class PlayedCase {

    static final Playbooks PLAYBOOKS =
            new PlaybookLoader(new Vocabulary(CaseFact.names(), Awaited.names(), Sum.names())).shipped();
    static final Policy POLICY = Policy.load();
    static final UUID ID = new UUID(5, 5);
    static final UUID NAME_REF = new UUID(5, 6);
    static final UUID NOTE_REF = new UUID(5, 7);
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final Actor ANN = new Actor(Actor.Kind.AGENT, "ann", Set.of(Role.AGENT));
    static final Actor PAT = new Actor(Actor.Kind.DEPARTMENT, "pat", Set.of(Role.PURCHASING));
    static final Actor OTHERS = new Actor(Actor.Kind.SYSTEM, "others", Set.of());

    private final List<Recorded<CaseEvent>> history = new ArrayList<>();
    private CaseFile file = new CaseFile.None();

    private PlayedCase() {}

    /// It stands at INC-04.
    static PlayedCase opened() {
        var pads = new CaseOrder.Line(
                "1",
                "PAD-4",
                "Brake pads",
                4,
                Money.of("12.50", "EUR"),
                List.of(Money.of("31.00", "CNY")),
                List.of(),
                "S-1",
                "");
        var order = new CaseOrder("O-1", "ebay", "brake-and-bolt", ProfileName.AUTO_PARTS, "C-1", "en", List.of(pads));
        var reading = new Reading(BigDecimal.ONE, List.of("missing"), "en", 1, 10);
        var message = new IncomingMessage(
                "M-1",
                Channel.EMAIL,
                "O-1",
                "C-1",
                "en",
                Map.of(),
                List.of(
                        new IncomingMessage.Attachment(
                                NAME_REF, "image/png", List.of(EvidenceKind.OUTER_PACKAGING_PHOTO)),
                        new IncomingMessage.Attachment(
                                new UUID(5, 8), "image/png", List.of(EvidenceKind.PRODUCT_PHOTO))),
                START);
        return new PlayedCase()
                .give(new ReceiveMessage(
                        message,
                        new Intake.OrderKnown(order, new Classified(IssueType.INCOMPLETE, reading)),
                        new Actor(Actor.Kind.CUSTOMER, "C-1", Set.of())));
    }

    /// Purchasing was asked, and has not answered.
    static PlayedCase asked() {
        var missing = Map.of("missing", List.of(new Quantity("1", 2)));
        return opened().give(new AnswerNode(
                "INC-04", 1, "YES", new Inputs(Map.of(), Map.of(), missing, Map.of(), Map.of()), ANN));
    }

    /// The supplier is at fault, and his plan is waited for.
    static PlayedCase claimed() {
        var asked = asked();
        return asked.give(new AnswerRequest(
                asked.requestId(), "SUPPLIER_SHORT_SHIPMENT", Inputs.of(Map.of(), Map.of(Texts.NOTE, NOTE_REF)), PAT));
    }

    PlayedCase answered(String node, String answer) {
        return give(new AnswerNode(node, 1, answer, Inputs.NONE, ANN));
    }

    PlayedCase told(CaseEvent.Fact fact) {
        return give(new TakeFact(fact, OTHERS));
    }

    PlayedCase give(CaseCommand command) {
        var at = START.plus(Duration.ofHours(history.size()));
        var decider = CaseFile.decider(PLAYBOOKS, POLICY);
        for (var event : decider.decide(file, new InScene(command, new Scene(ID, at, List.of())))) {
            var version = history.size() + 1;
            history.add(new Recorded<>(
                    version, ID, "CaseFile", version, event.getClass().getSimpleName(), event, null, at, new byte[0]));
            file = CaseFile.evolve(file, event);
        }
        return this;
    }

    UUID requestId() {
        return history(CaseEvent.DepartmentRequestOpened.class).getLast().requestId();
    }

    UUID claimId() {
        return history(CaseEvent.SupplierClaimRequested.class).getLast().claimId();
    }

    UUID reshipmentId() {
        return history(CaseEvent.ReshipmentAsked.class).getLast().reshipmentId();
    }

    List<Recorded<CaseEvent>> history() {
        return List.copyOf(history);
    }

    private <E> List<E> history(Class<E> type) {
        return history.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    CaseSheet sheet() {
        return new CaseSheets(InForce.always(PLAYBOOKS), POLICY, new ProblemTexts())
                .draw(history)
                .orElseThrow();
    }

    List<RequestSheet> requests() {
        return new RequestSheets(InForce.always(PLAYBOOKS), POLICY, new ProblemTexts()).draw(history);
    }
}

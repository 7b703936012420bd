package redress.cases.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.intake.Classification;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.LeftOpen;
import redress.cases.intake.Classification.Reading;
import redress.cases.playbook.NodeKind;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.cases.playbook.Vocabulary;
import redress.contracts.Channel;
import redress.contracts.Money;
import redress.decider.Decider;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Policy;
import redress.policy.ProfileName;
import redress.policy.Role;

/// One case to test with: two of four brake pads are missing.
final class SampleCase {

    static final PlaybookLoader LOADER =
            new PlaybookLoader(new Vocabulary(CaseFact.names(), Awaited.names(), Sum.names()));
    static final Playbooks PLAYBOOKS = LOADER.shipped();
    /// As if no playbook of a matter were shipped yet: manual handling stands in for all of them.
    static final Playbooks MANUAL_ONLY = new Playbooks(PLAYBOOKS.newest().stream()
            .filter(playbook -> Set.of(Playbooks.INTAKE, Playbooks.MANUAL).contains(playbook.id()))
            .toList());
    static final Policy POLICY = Policy.load();
    static final UUID CASE_ID = new UUID(7, 7);
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final Scene SCENE = new Scene(CASE_ID, NOW, List.of());
    static final Decider<CaseFile, CaseCommand, CaseEvent> CASE = in(SCENE, MANUAL_ONLY);

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Actor SYSTEM = new Actor(Actor.Kind.SYSTEM, "orders", Set.of());
    static final Actor CUSTOMER = new Actor(Actor.Kind.CUSTOMER, "C-1", Set.of());
    static final Actor ANN = person("ann", Role.AGENT);
    static final Actor PAT = person("pat", Role.PURCHASING);

    static final UUID TEXT_REF = new UUID(0, 1);
    static final UUID NOTE_REF = new UUID(0, 2);
    static final Map<String, UUID> NOTE = Map.of(Texts.NOTE, NOTE_REF);
    static final Map<String, UUID> REASON = Map.of(Texts.REASON, new UUID(0, 3));
    static final Map<String, UUID> NO_TEXTS = Map.of();

    static final CaseOrder.Line PADS = new CaseOrder.Line(
            "1", "PAD-4", "Brake pads", 4, eur("12.50"), List.of(Money.of("31.00", "CNY")), List.of(900), "S-1");
    static final CaseOrder.Line SCREWS =
            new CaseOrder.Line("2", "SCR-9", "Screws", 1, eur("4.90"), List.of(), List.of(), "S-1");
    static final CaseOrder ORDER = order("O-1");
    static final Reading SURE = new Reading(new BigDecimal("1.00"), List.of("missing"), "en", 1, 10);
    static final Reading UNSURE = new Reading(new BigDecimal("0.50"), List.of("missing", "cracked"), "en", 1, 10);
    static final Classification INCOMPLETE = new Classified(IssueType.INCOMPLETE, SURE);
    static final Classification UNCLEAR = new LeftOpen(List.of(IssueType.DAMAGED, IssueType.INCOMPLETE), UNSURE);

    private SampleCase() {}

    static Decider<CaseFile, CaseCommand, CaseEvent> in(Scene scene) {
        return in(scene, PLAYBOOKS);
    }

    static Decider<CaseFile, CaseCommand, CaseEvent> in(Scene scene, Playbooks playbooks) {
        var decider = CaseFile.decider(playbooks, POLICY);
        return new Decider<>(
                CaseEvent.class,
                CaseFile.None::new,
                (file, command) -> decider.decide(file, new InScene(command, scene)),
                CaseFile::evolve);
    }

    static Actor person(String name, Role role) {
        return new Actor(Actor.Kind.AGENT, name, Set.of(role));
    }

    static CaseOrder order(String orderId) {
        return new CaseOrder(
                orderId, "ebay", "brake-and-bolt", ProfileName.AUTO_PARTS, "C-1", "en", List.of(PADS, SCREWS));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static IncomingMessage message(String messageId) {
        return message(messageId, "O-1");
    }

    static IncomingMessage message(String messageId, String orderId) {
        return new IncomingMessage(
                messageId, Channel.EMAIL, orderId, "C-1", "en", Map.of(Texts.TEXT, TEXT_REF), List.of(), MONDAY);
    }

    static ReceiveMessage received(String messageId, Intake intake) {
        return new ReceiveMessage(message(messageId), intake, CUSTOMER);
    }

    static Intake known(Classification classification) {
        return new Intake.OrderKnown(ORDER, classification);
    }

    static Intake unknown() {
        return new Intake.OrderUnknown();
    }

    static AnswerNode answer(String node, int visit, String answer) {
        return new AnswerNode(node, visit, answer, Inputs.of(Map.of(), NOTE), ANN);
    }

    static AnswerNode typeSet(String issueType) {
        return new AnswerNode("INT-02", 1, "TYPE_SET", Inputs.of(Map.of("issueType", issueType), Map.of()), ANN);
    }

    static CaseOpened opened() {
        return opened(Source.MESSAGE, "O-1");
    }

    static CaseOpened opened(Source source, String orderId) {
        var m = message("M-1", orderId);
        return new CaseOpened(
                orderId,
                m.customerId(),
                m.channel(),
                source,
                m.messageId(),
                m.language(),
                m.texts(),
                m.references(),
                m.receivedAt());
    }

    static OrderRecognised recognised() {
        return new OrderRecognised(
                ORDER.orderId(),
                ORDER.platform(),
                ORDER.shop(),
                ORDER.profile(),
                ORDER.customerId(),
                "en",
                ORDER.lines());
    }

    static IssueClassified classified() {
        return new IssueClassified(IssueType.INCOMPLETE, SURE.confidence(), SURE.keywords(), "en", 1, 10, NO_TEXTS);
    }

    static IssueLeftOpen leftOpen() {
        return new IssueLeftOpen(
                List.of(IssueType.DAMAGED, IssueType.INCOMPLETE), UNSURE.confidence(), UNSURE.keywords(), "en", 1, 10);
    }

    static IssueClassified setByHand(IssueType type, Map<String, UUID> texts) {
        return new IssueClassified(type, new BigDecimal("1.00"), List.of(), "en", 1, 10, texts);
    }

    static PlaybookStarted started() {
        return new PlaybookStarted("INT", 1, "INT-01");
    }

    static NodeEntered entered(String node, int visit, NodeKind kind) {
        return new NodeEntered(node, visit, kind);
    }

    /// INT-01 says what the message is about.
    static NodeAnswered read(int visit, String type, String next) {
        return new NodeAnswered("INT-01", visit, type, Inputs.NONE, Map.of("intake.issueType", type), List.of(), next);
    }

    static NodeAnswered answered(String node, int visit, String answer, String next) {
        return new NodeAnswered(node, visit, answer, Inputs.NONE, Map.of(), List.of(), next);
    }

    static PlaybookSwitched toManual(String planned) {
        return new PlaybookSwitched("INT", "MAN", 1, "MAN-01", planned);
    }

    static PlaybookSwitched backToIntake() {
        return new PlaybookSwitched("MAN", "INT", 1, "INT-01", "");
    }

    static NodeAnswered resolvedByHand(int visit, Outcome outcome) {
        return new NodeAnswered(
                "MAN-01", visit, outcome.name(), Inputs.of(Map.of(), NOTE), Map.of(), Requester.of(ANN), "MAN-90");
    }

    /// What the intake of a clear message comes to while its playbook is planned.
    static CaseEvent[] walkedIntoManual(int visit, IssueType type) {
        return new CaseEvent[] {
            entered("INT-01", visit, NodeKind.CHECK),
            read(visit, type.name(), type.playbook() + "-01"),
            toManual(type.playbook()),
            entered("MAN-01", visit, NodeKind.DECISION)
        };
    }

    static CaseEvent[] inert() {
        return new CaseEvent[] {opened()};
    }

    static CaseEvent[] inManual() {
        return and(
                new CaseEvent[] {opened(), recognised(), classified(), started()},
                walkedIntoManual(1, IssueType.INCOMPLETE));
    }

    static CaseEvent[] atTypeSetting() {
        return new CaseEvent[] {
            opened(),
            recognised(),
            leftOpen(),
            started(),
            entered("INT-01", 1, NodeKind.CHECK),
            read(1, "LOW_CONFIDENCE", "INT-02"),
            entered("INT-02", 1, NodeKind.DECISION)
        };
    }

    static CaseEvent[] ended() {
        return and(
                inManual(),
                resolvedByHand(1, Outcome.RESHIPPED),
                new ResolutionRecorded(Outcome.RESHIPPED),
                entered("MAN-90", 1, NodeKind.END),
                new CaseClosed(Outcome.RESHIPPED, NO_TEXTS));
    }

    static CaseEvent[] closedByHand(CaseEvent... before) {
        return and(before, new CaseClosed(Outcome.REJECTED, NOTE));
    }

    static CaseEvent[] and(CaseEvent[] first, CaseEvent... then) {
        return Stream.concat(Stream.of(first), Stream.of(then)).toArray(CaseEvent[]::new);
    }
}

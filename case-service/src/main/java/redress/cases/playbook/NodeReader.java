package redress.cases.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import redress.contracts.EvidenceKind;
import redress.policy.Outcome;
import redress.policy.Text;

/// One node of a playbook file.
final class NodeReader {

    static final String FROM_RESOLUTION = "FROM_RESOLUTION";
    static final Set<String> ASK_FIELDS = Set.of("department", "topic");
    static final Set<String> EVIDENCE_FIELDS = Set.of("kinds", "preferred", "minimum");

    private static final Text TEXT = new Text("its text", "节点文字");

    /// With nothing granted, the customer was told something and no more.
    private static final JsonNode INFORMED = TextNode.valueOf(Outcome.INFORMED_ONLY.name());

    private final Margin margin;
    private final Lexicon lexicon;
    private final EffectReader effects;

    NodeReader(Margin margin, Lexicon lexicon) {
        this.margin = margin;
        this.lexicon = lexicon;
        this.effects = new EffectReader(margin, lexicon);
    }

    Optional<Node> read(JsonNode node) {
        var text = margin.text(node.path("text"), TEXT);
        var kind = margin.code(NodeKind.class, node.path("kind"), Flaw.KIND_UNKNOWN);
        return text.flatMap(said -> kind.flatMap(known -> read(node, known, said)));
    }

    private Optional<Node> read(JsonNode node, NodeKind kind, Text text) {
        margin.onlyFields(node, fields(kind));
        var id = node.path("id").asText();
        var answers = new AnswerReader(margin, effects, lexicon).read(node);
        var onEnter = effects.onEnter(node.path(kind == NodeKind.ACTION ? "effects" : "onEnter"));
        checkAnswers(kind, node.path("answers"));
        return switch (kind) {
            case ASK_CUSTOMER -> Optional.of(asked(id, text, node, answers, onEnter));
            case ASK_DEPARTMENT -> Optional.of(new Node.AskDepartment(id, text, asks(node), answers, onEnter));
            case CHECK ->
                new CheckReader(margin, lexicon)
                        .mode(node)
                        .map(mode -> new Node.Check(id, text, mode, answers, onEnter));
            case DECISION -> Optional.of(new Node.Decision(id, text, answers, onEnter));
            case ACTION -> Optional.of(new Node.Action(id, text, answers, onEnter));
            case END -> ending(node).map(ending -> new Node.End(id, text, ending, onEnter));
        };
    }

    static Set<String> fields(NodeKind kind) {
        var own = switch (kind) {
            case ASK_CUSTOMER -> Set.of("template", "vars", "evidence", "onEnter");
            case ASK_DEPARTMENT -> Set.of("ask", "onEnter");
            case CHECK -> Set.of("mode", "check", "await", "as", "silence", "skip", "onEnter");
            case DECISION -> Set.of("onEnter");
            case ACTION -> Set.of("effects");
            case END -> Set.of("outcome", "otherwise", "onEnter");
        };
        var all = new TreeSet<>(Set.of("id", "kind", "text", "answers", "texts", "inputs", "onAnswer"));
        all.addAll(own);
        return all;
    }

    /// As they stand in the file, whatever else is wrong with them.
    private void checkAnswers(NodeKind kind, JsonNode answers) {
        switch (kind) {
            case END -> margin.unless(answers.isEmpty(), Flaw.ANSWERS_OF_END);
            case ACTION -> margin.unless(answers.size() == 1 && answers.has(Node.Action.DONE), Flaw.ANSWERS_OF_ACTION);
            case ASK_CUSTOMER, ASK_DEPARTMENT, CHECK, DECISION ->
                margin.unless(!answers.isEmpty(), Flaw.ANSWERS_MISSING);
        }
    }

    private Node asked(String id, Text text, JsonNode node, List<Answer> answers, List<Effect> onEnter) {
        var letter = effects.letter(node);
        return new Node.AskCustomer(
                id, text, letter.template(), letter.variables(), evidence(node.path("evidence")), answers, onEnter);
    }

    private EvidenceAsk evidence(JsonNode said) {
        if (said.isMissingNode()) {
            return EvidenceAsk.NOTHING;
        }
        margin.onlyFields(said, EVIDENCE_FIELDS);
        var minimum = said.has("minimum") ? said.path("minimum").asInt() : 1;
        margin.unless(minimum >= 1, Flaw.MINIMUM_UNFIT);
        return new EvidenceAsk(kinds(said.path("kinds")), kinds(said.path("preferred")), minimum);
    }

    private List<EvidenceKind> kinds(JsonNode list) {
        var kinds = new ArrayList<EvidenceKind>();
        list.forEach(entry ->
                margin.code(EvidenceKind.class, entry, Flaw.EVIDENCE_UNKNOWN).ifPresent(kinds::add));
        return kinds;
    }

    private List<Node.Ask> asks(JsonNode node) {
        var asks = new ArrayList<Node.Ask>();
        for (var entry : node.path("ask")) {
            margin.onlyFields(entry, ASK_FIELDS);
            effects.asked(entry)
                    .map(department ->
                            new Node.Ask(department, entry.path("topic").asText()))
                    .ifPresent(asks::add);
        }
        margin.unless(!node.path("ask").isEmpty(), Flaw.ASKS_NOBODY);
        return asks;
    }

    private Optional<Node.Ending> ending(JsonNode node) {
        var said = node.path("outcome");
        return said.asText().equals(FROM_RESOLUTION)
                ? outcome(node.hasNonNull("otherwise") ? node.path("otherwise") : INFORMED)
                        .map(Node.Ending.FromResolution::new)
                : outcome(said).map(Node.Ending.Always::new);
    }

    private Optional<Outcome> outcome(JsonNode said) {
        return margin.code(Outcome.class, said, Flaw.OUTCOME_UNKNOWN);
    }
}

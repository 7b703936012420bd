package redress.cases.playbook;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import redress.contracts.EvidenceKind;
import redress.policy.Department;
import redress.policy.Outcome;
import redress.policy.ParameterCode;
import redress.policy.Text;

/// One file into one playbook, node by node; what is wrong with it is noted.
final class PlaybookReader {

    private static final Set<String> FIELDS = Set.of("id", "version", "title", "start", "planned", "nodes");

    /// With nothing granted, the customer was told something and no more.
    private static final JsonNode INFORMED = TextNode.valueOf(Outcome.INFORMED_ONLY.name());

    private final PlaybookFile file;
    private final Vocabulary vocabulary;
    private final Map<String, Text> answerTexts;
    private final Faults faults;

    PlaybookReader(PlaybookFile file, Vocabulary vocabulary, Map<String, Text> answerTexts, Faults faults) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.answerTexts = answerTexts;
        this.faults = faults;
    }

    /// Nothing if it is too broken to go on with.
    Optional<Playbook> read(JsonNode root) {
        if (root.isMissingNode()) {
            return Optional.empty();
        }
        var where = file.name();
        var id = root.path("id").asText();
        var nodes = nodes(root.path("nodes"), id);
        onlyFields(where, root, FIELDS);
        faults.unless(id.matches("[A-Z]{3}"), where, "the id of a playbook is three capital letters");
        faults.unless(root.path("version").asInt() >= 1, where, "version must be a number from 1 on");
        faults.unless(
                root.path("start").asText().equals(Playbook.start(id)), where, "start must be " + Playbook.start(id));
        faults.unless(
                nodes.stream().anyMatch(node -> node.id().equals(Playbook.start(id))),
                where,
                "there is no node " + Playbook.start(id));
        new EffectInputs(nodes).check(where, faults);
        var title = text(where, root.path("title"), "its title");
        return title.map(
                named -> new Playbook(id, root.path("version").asInt(), named, planned(root.path("planned")), nodes));
    }

    private static Set<String> planned(JsonNode list) {
        var planned = new TreeSet<String>();
        list.forEach(entry -> planned.add(entry.asText()));
        return planned;
    }

    private List<Node> nodes(JsonNode list, String playbook) {
        var nodes = new ArrayList<Node>();
        var ids = new TreeSet<String>();
        for (var entry : list) {
            var id = entry.path("id").asText();
            var where = file.name() + ", " + (id.isEmpty() ? "a node without id" : id);
            faults.unless(id.matches(playbook + "-[0-9]{2}"), where, "the id of a node is " + playbook + "-nn");
            faults.unless(ids.add(id), where, "the id stands there twice");
            node(where, entry).ifPresent(nodes::add);
        }
        return nodes;
    }

    private Optional<Node> node(String where, JsonNode node) {
        var text = text(where, node.path("text"), "its text");
        var kind = code(NodeKind.class, node.path("kind"));
        faults.unless(kind.isPresent(), where, "kind " + node.path("kind").asText() + " is unknown");
        return text.flatMap(said -> kind.flatMap(known -> node(where, node, known, said)));
    }

    private Optional<Node> node(String where, JsonNode node, NodeKind kind, Text text) {
        onlyFields(where, node, fields(kind));
        var id = node.path("id").asText();
        var effects = new EffectReader(where, vocabulary, faults);
        var answers = new AnswerReader(where, answerTexts, effects, vocabulary, faults).read(node);
        var onEnter = effects.onEnter(node.path(kind == NodeKind.ACTION ? "effects" : "onEnter"));
        checkAnswers(where, kind, answers);
        return switch (kind) {
            case ASK_CUSTOMER ->
                Optional.of(new Node.AskCustomer(
                        id,
                        text,
                        template(where, node),
                        effects.variables(node),
                        evidence(where, node.path("evidence")),
                        answers,
                        onEnter));
            case ASK_DEPARTMENT -> Optional.of(new Node.AskDepartment(id, text, asks(where, node), answers, onEnter));
            case CHECK -> mode(where, node, answers).map(mode -> new Node.Check(id, text, mode, answers, onEnter));
            case DECISION -> Optional.of(new Node.Decision(id, text, answers, onEnter));
            case ACTION -> Optional.of(new Node.Action(id, text, answers, onEnter));
            case END -> ending(where, node).map(ending -> new Node.End(id, text, ending, onEnter));
        };
    }

    private static Set<String> fields(NodeKind kind) {
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

    private void checkAnswers(String where, NodeKind kind, List<Answer> answers) {
        switch (kind) {
            case END -> faults.unless(answers.isEmpty(), where, "an END has no answers");
            case ACTION ->
                faults.unless(
                        answers.stream().map(Answer::code).toList().equals(List.of(Node.Action.DONE)),
                        where,
                        "an ACTION has the answer DONE and no other");
            case ASK_CUSTOMER, ASK_DEPARTMENT, CHECK, DECISION ->
                faults.unless(!answers.isEmpty(), where, "it has no answers");
        }
    }

    private Optional<Node.Mode> mode(String where, JsonNode node, List<Answer> answers) {
        return switch (node.path("mode").asText()) {
            case "query" -> check(where, node, answers).map(Node.Mode.Query::new);
            case "await" -> await(where, node, answers).map(Node.Mode.Awaiting::new);
            default -> {
                faults.add(where, "the mode of a CHECK is query or await");
                yield Optional.empty();
            }
        };
    }

    /// A condition that says true or false answers YES or NO.
    private Optional<Expression> check(String where, JsonNode node, List<Answer> answers) {
        var yesOrNo = answers.stream().map(Answer::code).collect(toSet()).equals(Set.of(Node.Check.YES, Node.Check.NO));
        return expression(
                where, node.path("check"), "the check", yesOrNo ? FactType.FLAG : FactType.TEXT, vocabulary, faults);
    }

    static Optional<Expression> expression(
            String where, JsonNode said, String what, FactType result, Vocabulary vocabulary, Faults faults) {
        try {
            return Optional.of(Expression.read(said.asText(), vocabulary.facts(), result));
        } catch (FaultyExpression faulty) {
            faults.add(where, what + " '" + said.asText() + "': " + faulty.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Await> await(String where, JsonNode node, List<Answer> answers) {
        var fact = node.path("await").asText();
        var silence = node.path("silence");
        var figure = ParameterCode.of(silence.path("after").asText("P-32"));
        var silent = silence.path("answer").asText("TIMEOUT");
        var codes = answers.stream().map(Answer::code).collect(toSet());
        var standsFor = new TreeMap<String, String>();
        node.path("as")
                .properties()
                .forEach(entry -> standsFor.put(entry.getKey(), entry.getValue().asText()));
        faults.unless(vocabulary.awaited().contains(fact), where, "the fact '" + fact + "' is unknown");
        faults.unless(
                figure.isPresent(),
                where,
                "there is no parameter " + silence.path("after").asText());
        faults.unless(
                node.path("skip").asText("URGENT").equals("URGENT"),
                where,
                "only for an URGENT customer a wait is skipped");
        faults.unless(codes.contains(silent), where, "silence gives " + silent + ", which is no answer of it");
        standsFor.values().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> faults.add(where, "as names " + code + ", which is no answer of it"));
        return figure.map(after -> new Await(
                fact,
                standsFor,
                after,
                silent,
                node.path("skip").asText().equals("URGENT") ? Await.Urgency.MAY_SKIP : Await.Urgency.MUST_WAIT));
    }

    private String template(String where, JsonNode node) {
        var template = node.path("template").asText();
        faults.unless(!template.isEmpty(), where, "it names no template to ask the customer with");
        return template;
    }

    private EvidenceAsk evidence(String where, JsonNode node) {
        return node.isMissingNode()
                ? EvidenceAsk.NOTHING
                : new EvidenceAsk(
                        kinds(where, node.path("kinds")),
                        kinds(where, node.path("preferred")),
                        node.path("minimum").asInt(1));
    }

    private List<EvidenceKind> kinds(String where, JsonNode list) {
        var kinds = new ArrayList<EvidenceKind>();
        for (var entry : list) {
            var kind = code(EvidenceKind.class, entry);
            faults.unless(kind.isPresent(), where, "evidence of kind " + entry.asText() + " is unknown");
            kind.ifPresent(kinds::add);
        }
        return kinds;
    }

    private List<Node.Ask> asks(String where, JsonNode node) {
        var asks = new ArrayList<Node.Ask>();
        for (var entry : node.path("ask")) {
            var department = code(Department.class, entry.path("department"));
            faults.unless(
                    department.isPresent(),
                    where,
                    "department " + entry.path("department").asText() + " is unknown");
            faults.unless(entry.hasNonNull("topic"), where, "what is asked has no topic");
            department.ifPresent(
                    known -> asks.add(new Node.Ask(known, entry.path("topic").asText())));
        }
        faults.unless(!node.path("ask").isEmpty(), where, "it asks no department");
        return asks;
    }

    private Optional<Node.Ending> ending(String where, JsonNode node) {
        var said = node.path("outcome");
        return said.asText().equals("FROM_RESOLUTION")
                ? outcome(where, node.hasNonNull("otherwise") ? node.path("otherwise") : INFORMED)
                        .map(Node.Ending.FromResolution::new)
                : outcome(where, said).map(Node.Ending.Always::new);
    }

    private Optional<Outcome> outcome(String where, JsonNode said) {
        var outcome = code(Outcome.class, said);
        faults.unless(outcome.isPresent(), where, "outcome " + said.asText() + " is unknown");
        return outcome;
    }

    private void onlyFields(String where, JsonNode node, Set<String> known) {
        StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .filter(field -> !known.contains(field))
                .forEach(field -> faults.add(where, "the field " + field + " is unknown"));
    }

    private Optional<Text> text(String where, JsonNode node, String what) {
        return text(where, node, what, faults);
    }

    static Optional<Text> text(String where, JsonNode node, String what, Faults faults) {
        var en = node.path("en").asText();
        var zh = node.path("zh").asText();
        faults.unless(!en.isBlank(), where, what + " is missing in English");
        faults.unless(!zh.isBlank(), where, what + " is missing in Chinese");
        return en.isBlank() || zh.isBlank() ? Optional.empty() : Optional.of(new Text(en, zh));
    }

    static <E extends Enum<E>> Optional<E> code(Class<E> codes, JsonNode said) {
        return Stream.of(codes.getEnumConstants())
                .filter(code -> code.name().equals(said.asText()))
                .findFirst();
    }
}

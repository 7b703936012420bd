package redress.cases.playbook;

import static redress.cases.playbook.EffectReader.ANSWERED;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import redress.contracts.CarrierClaimCause;
import redress.contracts.EvidenceKind;
import redress.contracts.FreightPayer;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.ParameterCode;

/// The JSON Schema of a playbook file, for editors: it offers the words of the language and marks what is none.
///
/// It is made of the same words that the reader goes by. What only the whole of a playbook shows is left to its checks.
final class PlaybookSchema {

    static final String ID = "urn:redress:playbook";

    private static final String NODE_ID = "^[A-Z]{3}-[0-9]{2}$";
    private static final String INPUT = "^input \\w+$";
    private static final Map<String, List<String>> REQUIRED_OF_EFFECTS =
            Map.of("NOTIFY", List.of("template"), "TOPUP_LINK", List.of("amount"), "REFUND_PARTIAL", List.of("amount"));
    private static final Set<String> OPTIONAL = Set.of("vars", "ifNone", "goods", "sourcing", "charged", "amount");

    private final Lexicon lexicon;

    PlaybookSchema(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    ObjectNode schema() {
        var schema = node().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ID);
        schema.put("title", "Playbook").setAll(object(file(), List.of("id", "version", "title", "start", "nodes")));
        var parts = schema.putObject("$defs");
        parts.set("text", bothLanguages());
        parts.set("input", inputs());
        parts.set("effect", effects());
        return schema;
    }

    private Map<String, ObjectNode> file() {
        return Map.of(
                "id", pattern("^[A-Z]{3}$"),
                "version", integer(),
                "title", text(),
                "start", pattern("^[A-Z]{3}-01$"),
                "planned", list(pattern("^[A-Z]{3}$")),
                "nodes", list(nodes()));
    }

    private ObjectNode nodes() {
        var either = node();
        for (var kind : NodeKind.values()) {
            either.withArray("oneOf").add(node(kind));
        }
        return either;
    }

    private ObjectNode node(NodeKind kind) {
        var all = words();
        var own = new TreeMap<String, ObjectNode>();
        NodeReader.fields(kind).forEach(field -> own.put(field, all.get(field)));
        own.put("kind", constant(kind.name()));
        return object(own, required(kind));
    }

    private static List<String> required(NodeKind kind) {
        return switch (kind) {
            case ASK_CUSTOMER -> List.of("id", "kind", "text", "answers", "template");
            case ASK_DEPARTMENT -> List.of("id", "kind", "text", "answers", "ask");
            case CHECK -> List.of("id", "kind", "text", "answers", "mode");
            case DECISION, ACTION -> List.of("id", "kind", "text", "answers");
            case END -> List.of("id", "kind", "text", "outcome");
        };
    }

    /// All fields that a node of some kind has.
    private Map<String, ObjectNode> words() {
        var words = new TreeMap<String, ObjectNode>();
        words.put("id", pattern(NODE_ID));
        words.put("text", text());
        words.put("answers", map(pattern(NODE_ID)));
        words.put("texts", map(text()));
        words.put("inputs", map(list(ref("input"))));
        words.put("onEnter", list(ref("effect")));
        words.put("onAnswer", map(list(ref("effect"))));
        words.put("effects", list(ref("effect")));
        words.put("template", codes(new TreeSet<>(lexicon.templates().keySet())));
        words.put("vars", map(codes(facts())));
        words.put("evidence", evidence());
        words.put("ask", list(object(department(), List.of("department", "topic"))));
        words.put("mode", codes(List.of("query", "await")));
        words.put("check", string());
        words.put("await", codes(new TreeSet<>(lexicon.vocabulary().awaited().keySet())));
        words.put("as", map(string()));
        words.put("silence", object(Map.of("after", codes(parameters()), "answer", string()), List.of()));
        words.put("skip", constant(CheckReader.URGENT));
        words.put("outcome", codes(and(Outcome.class, NodeReader.FROM_RESOLUTION)));
        words.put("otherwise", codes(names(Outcome.class)));
        return words;
    }

    private static ObjectNode evidence() {
        var kinds = list(codes(names(EvidenceKind.class)));
        return object(Map.of("kinds", kinds, "preferred", kinds, "minimum", integer()), List.of());
    }

    private static Map<String, ObjectNode> department() {
        return Map.of("department", codes(names(Department.class)), "topic", string());
    }

    private ObjectNode inputs() {
        var either = node();
        for (var word : InputWord.values()) {
            var fields = new TreeMap<>(Map.of("name", string(), "type", constant(word.word()), "required", flag()));
            word.fields().forEach(field -> fields.put(field, said(word)));
            either.withArray("oneOf").add(object(fields, List.of("name", "type")));
        }
        return either;
    }

    private ObjectNode said(InputWord word) {
        return switch (word) {
            case CODE -> anyOf(list(string()), constant(AnswerReader.OFFERED));
            case LINES -> codes(names(Input.LinesPreset.class));
            case TEXT, MONEY, ITEM -> codes(new TreeSet<>(lexicon.vocabulary().sums()));
        };
    }

    private ObjectNode effects() {
        var either = node();
        for (var word : EffectWord.values()) {
            var fields = new TreeMap<>(Map.of("type", constant(word.name())));
            word.fields().forEach(field -> fields.put(field, said(word, field)));
            either.withArray("oneOf").add(object(fields, required(word)));
        }
        return either;
    }

    private static List<String> required(EffectWord word) {
        var required = new TreeSet<>(word.fields());
        required.removeAll(OPTIONAL);
        required.addAll(REQUIRED_OF_EFFECTS.getOrDefault(word.name(), List.of()));
        required.add("type");
        return List.copyOf(required);
    }

    private ObjectNode said(EffectWord word, String field) {
        return switch (field) {
            case "outcome" -> codes(and(Outcome.class, ANSWERED));
            case "template", "vars" -> words().get(field);
            case "department", "topic" -> department().get(field);
            case "cause" -> cause(word);
            case "payer" -> codes(names(FreightPayer.class));
            case "goods", "amount" -> pattern(INPUT);
            case "ifNone", "charged" -> flag();
            default -> string();
        };
    }

    private static ObjectNode cause(EffectWord word) {
        return switch (word) {
            case OPEN_CARRIER_CLAIM -> codes(names(CarrierClaimCause.class));
            case SET_LIABILITY -> anyOf(codes(and(LiabilityCause.class, ANSWERED)), pattern(INPUT));
            default -> codes(names(LiabilityCause.class));
        };
    }

    private List<String> facts() {
        return lexicon.vocabulary().facts().stream()
                .map(FactName::name)
                .sorted()
                .toList();
    }

    private static List<String> parameters() {
        return Arrays.stream(ParameterCode.values()).map(ParameterCode::id).toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }

    private static <E extends Enum<E>> List<String> and(Class<E> codes, String word) {
        var all = new TreeSet<>(names(codes));
        all.add(word);
        return List.copyOf(all);
    }

    private static ObjectNode object(Map<String, ObjectNode> fields, List<String> required) {
        var object = node().put("type", "object");
        object.set("properties", node().setAll(new TreeMap<>(fields)));
        required.forEach(object.withArray("required")::add);
        return object.put("additionalProperties", false);
    }

    private static ObjectNode map(ObjectNode values) {
        var map = node().put("type", "object");
        map.set("additionalProperties", values);
        return map;
    }

    private static ObjectNode list(ObjectNode entries) {
        var list = node().put("type", "array");
        list.set("items", entries);
        return list;
    }

    private static ObjectNode text() {
        return ref("text");
    }

    private static ObjectNode ref(String part) {
        return node().put("$ref", "#/$defs/" + part);
    }

    private static ObjectNode bothLanguages() {
        return object(
                Map.of("en", string().put("minLength", 1), "zh", string().put("minLength", 1)), List.of("en", "zh"));
    }

    private static ObjectNode codes(Collection<String> codes) {
        var either = node();
        codes.forEach(either.withArray("enum")::add);
        return either;
    }

    private static ObjectNode anyOf(ObjectNode one, ObjectNode other) {
        var either = node();
        either.withArray("anyOf").add(one).add(other);
        return either;
    }

    private static ObjectNode constant(String code) {
        return node().put("const", code);
    }

    private static ObjectNode pattern(String pattern) {
        return string().put("pattern", pattern);
    }

    private static ObjectNode string() {
        return node().put("type", "string");
    }

    private static ObjectNode integer() {
        return node().put("type", "integer").put("minimum", 1);
    }

    private static ObjectNode flag() {
        return node().put("type", "boolean");
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package redress.cases.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.policy.Text;

/// The answers of one node, with their texts, inputs and effects.
final class AnswerReader {

    /// Stands for every answer of the node.
    private static final String ANY = "*";

    static final String OFFERED = "OFFERED_ISSUE_TYPES";

    private static final JsonNode NO_PRESET = TextNode.valueOf(Input.LinesPreset.NONE.name());

    private final Margin margin;
    private final EffectReader effects;
    private final Lexicon lexicon;

    AnswerReader(Margin margin, EffectReader effects, Lexicon lexicon) {
        this.margin = margin;
        this.effects = effects;
        this.lexicon = lexicon;
    }

    List<Answer> read(JsonNode node) {
        var answers = new ArrayList<Answer>();
        for (var entry : node.path("answers").properties()) {
            var code = entry.getKey();
            var next = entry.getValue().asText();
            margin.unless(next.matches("[A-Z]{3}-[0-9]{2}"), Flaw.NEXT_UNFIT, code);
            var inputs = inputs(node.path("inputs"), code);
            var onAnswer = effects.onAnswer(node.path("onAnswer"), code);
            text(node, code)
                    .map(text -> new Answer(code, next, text, inputs, onAnswer))
                    .ifPresent(answers::add);
        }
        onlyAnswersOf(node, "inputs");
        onlyAnswersOf(node, "onAnswer");
        onlyAnswersOf(node, "texts");
        return answers;
    }

    private void onlyAnswersOf(JsonNode node, String field) {
        for (var entry : node.path(field).properties()) {
            var code = entry.getKey();
            margin.unless(code.equals(ANY) || node.path("answers").has(code), Flaw.ANSWER_UNKNOWN, field, code);
        }
    }

    private Optional<Text> text(JsonNode node, String code) {
        var own = node.path("texts").path(code);
        return own.isMissingNode() && lexicon.answers().containsKey(code)
                ? Optional.of(lexicon.answers().get(code))
                : margin.text(own, new Text("the text of answer " + code, "答案 " + code + " 的文字"));
    }

    private List<Input> inputs(JsonNode inputs, String code) {
        return entries(inputs, code).stream()
                .flatMap(entry -> input(entry).stream())
                .toList();
    }

    private Optional<Input> input(JsonNode entry) {
        var type = InputWord.of(entry.path("type").asText());
        margin.unless(
                type.isPresent(), Flaw.INPUT_TYPE_UNKNOWN, entry.path("type").asText());
        return type.flatMap(known -> input(entry, known));
    }

    private Optional<Input> input(JsonNode entry, InputWord type) {
        var name = entry.path("name").asText();
        var need = entry.path("required").asBoolean() ? Input.Need.REQUIRED : Input.Need.OPTIONAL;
        margin.onlyFields(entry, type.allFields());
        margin.unless(!name.isBlank(), Flaw.INPUT_NAMELESS);
        return switch (type) {
            case TEXT -> Optional.of(new Input.Words(name, need));
            case CODE -> Optional.of(code(name, need, entry.path("codes")));
            case LINES -> preset(entry).map(preset -> new Input.Lines(name, need, preset));
            case MONEY -> Optional.of(amount(name, need, entry));
            case ITEM -> Optional.of(new Input.Goods(name, need));
        };
    }

    private Input amount(String name, Input.Need need, JsonNode entry) {
        return new Input.Amount(
                name,
                need,
                sum(entry.path("preset")),
                sum(entry.path("below")),
                sum(entry.path("atLeast")),
                sum(entry.path("atMost")));
    }

    private Optional<Input.LinesPreset> preset(JsonNode entry) {
        return margin.code(
                Input.LinesPreset.class,
                entry.path("preset").isMissingNode() ? NO_PRESET : entry.path("preset"),
                Flaw.INPUT_PRESET_UNKNOWN);
    }

    private String sum(JsonNode said) {
        var name = said.asText();
        margin.unless(name.isEmpty() || lexicon.vocabulary().sums().contains(name), Flaw.SUM_UNKNOWN, name);
        return name;
    }

    private Input code(String name, Input.Need need, JsonNode codes) {
        if (codes.asText().equals(OFFERED)) {
            return new Input.OfferedIssueType(name, need);
        }
        var named = new ArrayList<String>();
        codes.forEach(each -> named.add(each.asText()));
        margin.unless(!named.isEmpty(), Flaw.INPUT_CODES_MISSING, name);
        return new Input.Code(name, need, named);
    }

    static List<JsonNode> entries(JsonNode byAnswer, String code) {
        return Stream.of(byAnswer.path(ANY), byAnswer.path(code))
                .flatMap(list -> list.valueStream())
                .toList();
    }
}

package redress.cases.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.policy.Text;

/// The answers of one node, with their texts, inputs and effects.
final class AnswerReader {

    /// Stands for every answer of the node.
    private static final String ANY = "*";

    private static final String OFFERED = "OFFERED_ISSUE_TYPES";
    private static final JsonNode NO_PRESET = TextNode.valueOf(Input.LinesPreset.NONE.name());

    private final String where;
    private final Map<String, Text> sharedTexts;
    private final EffectReader effects;
    private final Vocabulary vocabulary;
    private final Faults faults;

    AnswerReader(
            String where, Map<String, Text> sharedTexts, EffectReader effects, Vocabulary vocabulary, Faults faults) {
        this.where = where;
        this.sharedTexts = sharedTexts;
        this.effects = effects;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    List<Answer> read(JsonNode node) {
        var answers = new ArrayList<Answer>();
        for (var entry : node.path("answers").properties()) {
            var code = entry.getKey();
            var next = entry.getValue().asText();
            faults.unless(next.matches("[A-Z]{3}-[0-9]{2}"), where, "answer " + code + " leads to no node");
            text(node, code)
                    .map(text -> new Answer(
                            code,
                            next,
                            text,
                            inputs(node.path("inputs"), code),
                            effects.onAnswer(node.path("onAnswer"), code)))
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
            faults.unless(
                    code.equals(ANY) || node.path("answers").has(code),
                    where,
                    field + " are given for " + code + ", which is no answer of it");
        }
    }

    private Optional<Text> text(JsonNode node, String code) {
        var own = node.path("texts").path(code);
        if (own.isMissingNode() && sharedTexts.containsKey(code)) {
            return Optional.of(sharedTexts.get(code));
        }
        return PlaybookReader.text(where, own, "the text of answer " + code, faults);
    }

    private List<Input> inputs(JsonNode inputs, String code) {
        var all = new ArrayList<Input>();
        entries(inputs, code).forEach(entry -> input(entry).ifPresent(all::add));
        return all;
    }

    private Optional<Input> input(JsonNode entry) {
        var name = entry.path("name").asText();
        var need = entry.path("required").asBoolean() ? Input.Need.REQUIRED : Input.Need.OPTIONAL;
        faults.unless(!name.isBlank(), where, "an input has no name");
        return switch (entry.path("type").asText()) {
            case "text" -> Optional.of(new Input.Words(name, need));
            case "code" -> Optional.of(code(name, need, entry.path("codes")));
            case "lines" -> preset(entry).map(preset -> new Input.Lines(name, need, preset));
            case "money" ->
                Optional.of(new Input.Amount(
                        name, need, sum(entry.path("preset")), sum(entry.path("below")), sum(entry.path("atMost"))));
            default -> {
                faults.add(where, "input type '" + entry.path("type").asText() + "' is unknown");
                yield Optional.empty();
            }
        };
    }

    private Optional<Input.LinesPreset> preset(JsonNode entry) {
        var preset = PlaybookReader.code(
                Input.LinesPreset.class, entry.path("preset").isMissingNode() ? NO_PRESET : entry.path("preset"));
        faults.unless(
                preset.isPresent(),
                where,
                "lines cannot be preset by " + entry.path("preset").asText());
        return preset;
    }

    private String sum(JsonNode said) {
        var name = said.asText();
        faults.unless(name.isEmpty() || vocabulary.sums().contains(name), where, "the sum '" + name + "' is unknown");
        return name;
    }

    private Input code(String name, Input.Need need, JsonNode codes) {
        if (codes.asText().equals(OFFERED)) {
            return new Input.OfferedIssueType(name, need);
        }
        var named = new ArrayList<String>();
        codes.forEach(each -> named.add(each.asText()));
        faults.unless(!named.isEmpty(), where, "input " + name + " names no codes");
        return new Input.Code(name, need, named);
    }

    static List<JsonNode> entries(JsonNode byAnswer, String code) {
        return Stream.of(byAnswer.path(ANY), byAnswer.path(code))
                .flatMap(list -> list.valueStream())
                .toList();
    }
}

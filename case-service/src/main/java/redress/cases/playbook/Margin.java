package redress.cases.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.policy.Text;

/// Beside one place of a file: what is wrong there is noted while it is read.
record Margin(Finding.Place place, Findings findings) {

    private static final Text ENGLISH = new Text("English", "英文");
    private static final Text CHINESE = new Text("Chinese", "中文");

    Margin at(String nodeId) {
        return new Margin(place.at(nodeId), findings);
    }

    void note(Flaw flaw, Object... about) {
        findings.add(place, flaw, about);
    }

    void unless(boolean holds, Flaw flaw, Object... about) {
        findings.unless(holds, place, flaw, about);
    }

    /// @param what the text belongs to
    Optional<Text> text(JsonNode said, Text what) {
        var en = said.path("en").asText();
        var zh = said.path("zh").asText();
        unless(!en.isBlank(), Flaw.TEXT_MISSING, what, ENGLISH);
        unless(!zh.isBlank(), Flaw.TEXT_MISSING, what, CHINESE);
        return en.isBlank() || zh.isBlank() ? Optional.empty() : Optional.of(new Text(en, zh));
    }

    void onlyFields(JsonNode entry, Set<String> known) {
        entry.properties().stream()
                .map(field -> field.getKey())
                .filter(field -> !known.contains(field))
                .forEach(field -> note(Flaw.FIELD_UNKNOWN, field));
    }

    /// @param unknown what to note where it is none of the codes
    <E extends Enum<E>> Optional<E> code(Class<E> codes, JsonNode said, Flaw unknown) {
        var code = code(codes, said);
        unless(code.isPresent(), unknown, said.asText());
        return code;
    }

    static <E extends Enum<E>> Optional<E> code(Class<E> codes, JsonNode said) {
        return Stream.of(codes.getEnumConstants())
                .filter(code -> code.name().equals(said.asText()))
                .findFirst();
    }
}

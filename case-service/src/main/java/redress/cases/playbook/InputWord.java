package redress.cases.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What types of input are called in a playbook file, and what may be said of each (domain 3.11).
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum InputWord {
    TEXT("text"),
    CODE("code", "codes"),
    LINES("lines", "preset"),
    MONEY("money", "preset", "below", "atLeast", "atMost"),
    ITEM("item");

    private final String word;
    private final List<String> fields;

    InputWord(String word, String... fields) {
        this.word = word;
        this.fields = List.of(fields);
    }

    static Optional<InputWord> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    /// What is said of it, beside its name, its type and whether it is required.
    List<String> fields() {
        return fields;
    }

    Set<String> allFields() {
        var all = new TreeSet<>(fields);
        all.addAll(List.of("name", "type", "required"));
        return all;
    }
}

package redress.cases.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What a CHECK of mode `query` can read from a case; a playbook names it in `check:`.
public enum Question {
    ISSUE_TYPE("intake.issueType");

    /// INT-01's answer where the words did not say enough.
    static final String LOW_CONFIDENCE = "LOW_CONFIDENCE";

    private final String name;

    Question(String name) {
        this.name = name;
    }

    /// The names that a playbook may use.
    public static Set<String> names() {
        return Arrays.stream(values()).map(question -> question.name).collect(Collectors.toUnmodifiableSet());
    }

    static Question named(String name) {
        return Arrays.stream(values())
                .filter(question -> question.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no check is called " + name));
    }

    String answer(Dossier dossier) {
        return switch (this) {
            case ISSUE_TYPE ->
                switch (dossier.issue()) {
                    case Issue.Settled(var type) -> type.name();
                    case Issue.LeftOpen _, Issue.Unread _ -> LOW_CONFIDENCE;
                };
        };
    }
}

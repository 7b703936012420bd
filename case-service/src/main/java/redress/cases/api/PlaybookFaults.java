package redress.cases.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import redress.cases.playbook.Finding;
import redress.http.Problem;
import redress.policy.Text;

/// The answer to who wrote a playbook that has faults: each by its node, and in one sentence.
final class PlaybookFaults {

    static final String RULE = "playbook.faulty";

    private PlaybookFaults() {}

    static Response told(String title, List<Finding> findings, String language) {
        Function<Text, String> said = language.startsWith("zh") ? Text::zh : Text::en;
        return Problem.of(422, RULE, title)
                .with(findings.stream()
                        .filter(Finding::isFault)
                        .map(finding -> new Problem.Field(pointer(finding.place()), said.apply(finding.told())))
                        .toList())
                .response();
    }

    /// Empty if it is about the playbook as a whole.
    private static String pointer(Finding.Place place) {
        return place.node().isEmpty() ? "" : "/nodes/" + place.node();
    }
}

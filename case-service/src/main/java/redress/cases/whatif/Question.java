package redress.cases.whatif;

import java.util.Optional;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.PlaybookRun;

/// What somebody in person has to say before a case goes on: an agent, the customer or a department.
///
/// @param fact the figure that a check lacks; empty for an answer
record Question(String node, int visit, String fact) {

    /// None where nobody is asked.
    static Optional<Question> of(CaseFile file) {
        return file instanceof Open(var _, var run)
                ? Optional.of(new Question(run.node(), run.visit(), run.stay().figure()))
                        .filter(asked -> !asked.fact().isEmpty() || isForPeople(run))
                : Optional.empty();
    }

    private static boolean isForPeople(PlaybookRun run) {
        return switch (run.kind()) {
            case ASK_CUSTOMER, ASK_DEPARTMENT, DECISION -> true;
            case CHECK, ACTION, END -> false;
        };
    }
}

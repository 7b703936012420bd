package redress.cases.intake;

import java.math.BigDecimal;
import java.util.List;
import redress.policy.IssueType;

/// What the first reading of a complaint came to. It is preliminary: the true cause decides later (R-000-01).
public sealed interface Classification {

    /// How sure it is, and on what grounds.
    Reading reading();

    /// Sure enough to enter a playbook.
    record Classified(IssueType issueType, Reading reading) implements Classification {}

    /// Below P-03: an agent decides and sees what the words suggest, best guess first; none if no keyword hit.
    record LeftOpen(List<IssueType> guesses, Reading reading) implements Classification {

        public LeftOpen {
            guesses = List.copyOf(guesses);
        }
    }

    /// @param keywords those that counted, as the data spell them
    /// @param language whose list was used
    /// @param dataVersion of the keyword lists
    record Reading(BigDecimal confidence, List<String> keywords, String language, int dataVersion, int orderAgeDays) {

        public Reading {
            keywords = List.copyOf(keywords);
        }
    }
}

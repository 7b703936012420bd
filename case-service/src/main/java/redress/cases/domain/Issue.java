package redress.cases.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
import redress.policy.IssueType;

/// What the matter is about, as far as anybody knows.
public sealed interface Issue {

    /// Nobody has read it yet: the order is not known.
    record Unread() implements Issue {}

    /// The words did not say enough; an agent decides.
    record LeftOpen(IssueLeftOpen reading) implements Issue {

        public List<IssueType> guesses() {
            return reading.guesses();
        }
    }

    record Settled(IssueType type) implements Issue {}

    /// An agent says it. What the words told is in the reading before.
    static IssueClassified byHand(IssueType type, IssueLeftOpen before, Map<String, UUID> texts) {
        return new IssueClassified(
                type,
                BigDecimal.ONE.setScale(2),
                List.of(),
                before.language(),
                before.dataVersion(),
                before.orderAgeDays(),
                texts);
    }
}

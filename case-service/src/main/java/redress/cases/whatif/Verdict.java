package redress.cases.whatif;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.UnknownCost;
import redress.contracts.Money;
import redress.policy.Outcome;
import redress.policy.Text;

/// What would have become of one case.
///
/// @param recorded how it ended
/// @param outcome how it would have ended; none if nobody knows
/// @param parting where its way would first have been another; none if nowhere
/// @param why nobody knows; none if it is known
/// @param costDifference what it would have cost more, or less, in each currency in which that is something
/// @param costUnknown amounts of which nobody knows the difference
/// @param waitingDifference how much longer people would have been waited for; none if nobody knows
public record Verdict(
        UUID caseId,
        Ending ending,
        Outcome recorded,
        Optional<Outcome> outcome,
        Optional<Parting> parting,
        Optional<Text> why,
        List<Money> costDifference,
        Set<UnknownCost.Of> costUnknown,
        Optional<Duration> waitingDifference) {

    public enum Ending {
        SAME,
        OTHER,
        UNKNOWN
    }

    public Verdict {
        costDifference = List.copyOf(costDifference);
        costUnknown = Set.copyOf(costUnknown);
    }

    static Verdict unreadable(ClosedCase known, Doubt doubt) {
        return unknown(known, doubt, Optional.empty());
    }

    static Verdict unknown(ClosedCase known, Doubt doubt, Optional<Parting> parting) {
        return new Verdict(
                known.caseId(),
                Ending.UNKNOWN,
                outcome(known),
                Optional.empty(),
                parting,
                Optional.of(doubt.told()),
                List.of(),
                Set.of(),
                Optional.empty());
    }

    static Outcome outcome(ClosedCase known) {
        return known.events().stream()
                .filter(CaseClosed.class::isInstance)
                .map(event -> ((CaseClosed) event).outcome())
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("the case is not closed"));
    }
}

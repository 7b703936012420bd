package redress.cases.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import redress.cases.domain.UnknownCost;
import redress.cases.whatif.Parting;
import redress.cases.whatif.Trials;
import redress.cases.whatif.Verdict;
import redress.cases.whatif.Verdict.Ending;
import redress.contracts.Money;
import redress.policy.Outcome;
import redress.policy.Text;

/// What would have become of closed cases under another version, case by case and in sum.
///
/// @param version that was tried
/// @param truncated there are more cases than were asked for
public record WhatIfReport(String playbook, int version, List<Case> items, Sums sums, boolean truncated) {

    /// @param outcome absent if nobody knows
    /// @param differsAt where the way would first have been another; absent if nowhere
    /// @param why nobody knows; absent if it is known
    /// @param costDifference what it would have cost more, or less, in each currency in which that is something;
    /// absent if nobody knows the outcome
    /// @param costUnknown amounts of which nobody knows the difference; absent if there are none
    /// @param waitingDifference how much longer people would have been waited for; absent if nobody knows
    public record Case(
            UUID caseId,
            Ending verdict,
            Outcome recordedOutcome,
            Outcome outcome,
            Fork differsAt,
            Text why,
            List<Money> costDifference,
            Set<UnknownCost.Of> costUnknown,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Duration waitingDifference) {}

    /// @param recordedAnswer absent if none was given there
    /// @param answer that would have been given; absent if nobody knows
    /// @param recordedNext where the recorded answer led, if the same one leads elsewhere now
    public record Fork(String node, String recordedAnswer, String answer, String recordedNext, String next) {}

    /// @param costDifference over all cases whose outcome is known; what is unknown of a cost is not in it
    /// @param costUnknown cases of which an amount is unknown
    /// @param waitingDifference over all cases of which it is known
    /// @param waitingUnknown cases that would have ended, but after a wait that nobody knows
    public record Sums(
            int cases,
            long same,
            long other,
            long unknown,
            List<Money> costDifference,
            long costUnknown,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Duration waitingDifference,
            long waitingUnknown) {}

    static WhatIfReport of(String playbook, int version, Trials.Tried tried) {
        var verdicts = tried.verdicts();
        return new WhatIfReport(
                playbook, version, verdicts.stream().map(WhatIfReport::one).toList(), sums(verdicts), !tried.isWhole());
    }

    private static Case one(Verdict verdict) {
        var isKnown = verdict.ending() != Ending.UNKNOWN;
        return new Case(
                verdict.caseId(),
                verdict.ending(),
                verdict.recorded(),
                verdict.outcome().orElse(null),
                verdict.parting().map(WhatIfReport::fork).orElse(null),
                verdict.why().orElse(null),
                isKnown ? verdict.costDifference() : null,
                verdict.costUnknown().isEmpty() ? null : verdict.costUnknown(),
                verdict.waitingDifference().orElse(null));
    }

    private static Fork fork(Parting way) {
        return new Fork(
                way.node(), said(way.recorded()), said(way.answer()), said(way.recordedNext()), said(way.next()));
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Sums sums(List<Verdict> verdicts) {
        return new Sums(
                verdicts.size(),
                count(verdicts, Ending.SAME),
                count(verdicts, Ending.OTHER),
                count(verdicts, Ending.UNKNOWN),
                costs(verdicts),
                verdicts.stream()
                        .filter(verdict -> !verdict.costUnknown().isEmpty())
                        .count(),
                verdicts.stream()
                        .flatMap(verdict -> verdict.waitingDifference().stream())
                        .reduce(Duration.ZERO, Duration::plus),
                verdicts.stream()
                        .filter(verdict -> verdict.ending() != Ending.UNKNOWN)
                        .filter(verdict -> verdict.waitingDifference().isEmpty())
                        .count());
    }

    private static long count(List<Verdict> verdicts, Ending ending) {
        return verdicts.stream().filter(verdict -> verdict.ending() == ending).count();
    }

    private static List<Money> costs(List<Verdict> verdicts) {
        Map<String, Money> sums = new TreeMap<>();
        verdicts.stream()
                .flatMap(verdict -> verdict.costDifference().stream())
                .forEach(cost -> sums.merge(cost.currency(), cost, Money::plus));
        return List.copyOf(sums.values());
    }
}

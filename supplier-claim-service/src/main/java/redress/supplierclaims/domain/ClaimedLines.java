package redress.supplierclaims.domain;

import static redress.decider.Refused.because;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.decider.Decider;
import redress.supplierclaims.domain.ClaimedLinesCommand.*;
import redress.supplierclaims.domain.ClaimedLinesEvent.*;

/// Which lines of an order are claimed, for which cause: one open claim per line and cause (I-09).
///
/// A claim takes its lines once: asking again, even after they were released, changes nothing. One that was refused
/// stays refused.
public record ClaimedLines(Map<UUID, Taken> open, Set<UUID> known, Set<UUID> refused) {

    public static final String LINE_CLAIMED = "supplierclaim.line-claimed";

    /// What one claim holds.
    record Taken(String cause, Set<String> lineIds) {

        Taken {
            lineIds = Set.copyOf(lineIds);
        }

        boolean holdsAnyOf(Set<String> lines, String forCause) {
            return cause.equals(forCause) && !Collections.disjoint(lineIds, lines);
        }
    }

    public static final Decider<ClaimedLines, ClaimedLinesCommand, ClaimedLinesEvent> DECIDER = new Decider<>(
            ClaimedLinesEvent.class,
            () -> new ClaimedLines(Map.of(), Set.of(), Set.of()),
            ClaimedLines::decide,
            ClaimedLines::evolve);

    public ClaimedLines {
        open = Map.copyOf(open);
        known = Set.copyOf(known);
        refused = Set.copyOf(refused);
    }

    static List<ClaimedLinesEvent> decide(ClaimedLines lines, ClaimedLinesCommand command) {
        return switch (command) {
            case TakeLines c -> lines.take(c);
            case ReleaseLines c -> lines.release(c);
            case RefuseClaim c -> lines.refuse(c);
        };
    }

    static ClaimedLines evolve(ClaimedLines lines, ClaimedLinesEvent event) {
        return switch (event) {
            case LinesTaken e -> lines.with(e);
            case LinesReleased e -> lines.without(e);
            case ClaimRefused e -> lines.with(e);
        };
    }

    private List<ClaimedLinesEvent> take(TakeLines c) {
        if (known.contains(c.claimId())) {
            return List.of();
        }
        if (refused.contains(c.claimId())
                || open.values().stream().anyMatch(taken -> taken.holdsAnyOf(c.lineIds(), c.cause()))) {
            throw because(LINE_CLAIMED, "I-09: an open claim has one of these lines for this cause");
        }
        return List.of(new LinesTaken(
                c.claimId(), c.cause(), c.lineIds().stream().sorted().toList()));
    }

    private List<ClaimedLinesEvent> release(ReleaseLines c) {
        return open.containsKey(c.claimId()) ? List.of(new LinesReleased(c.claimId())) : List.of();
    }

    private List<ClaimedLinesEvent> refuse(RefuseClaim c) {
        return known.contains(c.claimId()) || refused.contains(c.claimId())
                ? List.of()
                : List.of(new ClaimRefused(c.claimId(), c.caseId(), c.rule()));
    }

    private ClaimedLines with(LinesTaken e) {
        var taken = new HashMap<>(open);
        taken.put(e.claimId(), new Taken(e.cause(), Set.copyOf(e.lineIds())));
        var all = new HashSet<>(known);
        all.add(e.claimId());
        return new ClaimedLines(taken, all, refused);
    }

    private ClaimedLines without(LinesReleased e) {
        var left = new HashMap<>(open);
        left.remove(e.claimId());
        return new ClaimedLines(left, known, refused);
    }

    private ClaimedLines with(ClaimRefused e) {
        var all = new HashSet<>(refused);
        all.add(e.claimId());
        return new ClaimedLines(open, known, all);
    }
}

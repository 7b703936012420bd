package redress.cases.rehearsal;

import java.util.Random;
import redress.cases.domain.CaseEvent.NodeEntered;

/// Takes whatever comes, and the way out of a node that it has been at too often (P-08).
final class RandomPlay {

    private final Random random;
    private final Exits exits;
    private final int mostVisits;

    RandomPlay(Random random, Exits exits, int mostVisits) {
        this.random = random;
        this.exits = exits;
        this.mostVisits = mostVisits;
    }

    Choice next(Rehearsal rehearsal) {
        var choices = rehearsal.choices();
        if (choices.isEmpty()) {
            throw new IllegalStateException(
                    "nothing can happen at " + rehearsal.node().id());
        }
        return visits(rehearsal) > mostVisits
                ? exits.out(rehearsal.node(), choices)
                : choices.get(random.nextInt(choices.size()));
    }

    private static long visits(Rehearsal rehearsal) {
        var node = rehearsal.node().id();
        return rehearsal.history().stream()
                .filter(event ->
                        event instanceof NodeEntered entered && entered.nodeId().equals(node))
                .count();
    }
}

package redress.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Tries a property on many random sequences; a failing one is made as short as it still fails, and told with its seed.
final class RandomSequences {

    private static final int TRIES = 500;
    private static final int LONGEST = 40;

    private RandomSequences() {}

    static <T> void forAll(long firstSeed, List<T> choices, Consumer<List<T>> property) {
        for (var seed = firstSeed; seed < firstSeed + TRIES; seed++) {
            var sequence = sequence(new Random(seed), choices);
            if (fails(sequence, property)) {
                tell(seed, shortest(sequence, property), property);
            }
        }
    }

    private static <T> List<T> sequence(Random random, List<T> choices) {
        return random.ints(random.nextInt(LONGEST) + 1L, 0, choices.size())
                .<T>mapToObj(choices::get)
                .toList();
    }

    private static <T> List<T> shortest(List<T> failing, Consumer<List<T>> property) {
        for (var i = 0; i < failing.size(); i++) {
            var shorter = new ArrayList<>(failing);
            shorter.remove(i);
            if (fails(shorter, property)) {
                return shortest(shorter, property);
            }
        }
        return failing;
    }

    private static <T> boolean fails(List<T> sequence, Consumer<List<T>> property) {
        try {
            property.accept(sequence);
            return false;
        } catch (RuntimeException | AssertionError failed) {
            return true;
        }
    }

    private static <T> void tell(long seed, List<T> sequence, Consumer<List<T>> property) {
        try {
            property.accept(sequence);
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError("seed " + seed + " fails on " + sequence, failed);
        }
    }
}

package redress.local.olist.suite;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long the import waits for a suite that is down, busy or restarting: from the first pause to the longest, each
/// twice the one before, until nothing has worked for too long.
public record Patience(Duration first, Duration longest, Duration enough) {

    public static final Patience USUAL =
            new Patience(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMinutes(5));

    /// A pause before the given attempt (1 is the first repetition), never the same for two senders.
    Duration before(int attempt) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        var pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(pause.toNanos() / 2 + 1));
    }
}

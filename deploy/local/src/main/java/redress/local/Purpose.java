package redress.local;

import java.time.Duration;

/// What a suite is started for.
enum Purpose {
    /// To be used.
    WORK(500, Duration.ofSeconds(10)),
    /// So that each service's JVM writes down, when it ends, what it learned: large, and a matter of half a minute.
    TRAINING(2_000, Duration.ofMinutes(4));

    private final long roomMegabytes;
    private final Duration lastWords;

    /// @param roomMegabytes what must be free on the disk
    /// @param lastWords how long a service that is asked to end may take
    Purpose(long roomMegabytes, Duration lastWords) {
        this.roomMegabytes = roomMegabytes;
        this.lastWords = lastWords;
    }

    long roomMegabytes() {
        return roomMegabytes;
    }

    Duration lastWords() {
        return lastWords;
    }
}

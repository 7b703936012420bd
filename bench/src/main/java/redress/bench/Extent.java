package redress.bench;

import java.time.Duration;
import java.util.List;

/// How thoroughly is measured.
///
/// @param run of one contender in one round
/// @param warmUp of each contender, once
/// @param clients so many at once; a finding for each
/// @param perCommit events in one transaction; a finding for each
/// @param events in the log that is replayed
/// @param orders of the shop that is imported, per round
/// @param letters told from one service to another, per round
public record Extent(
        String name,
        int rounds,
        Duration run,
        Duration warmUp,
        List<Integer> clients,
        List<Integer> perCommit,
        int events,
        int orders,
        int letters) {

    /// Some 15 minutes for all.
    public static final Extent QUICK = new Extent(
            "quick", 3, Duration.ofSeconds(4), Duration.ofSeconds(5), List.of(8), List.of(1), 100_000, 700, 1_200);

    /// Some 75 minutes for all.
    public static final Extent FULL = new Extent(
            "full",
            5,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            List.of(8, 1, 32),
            List.of(1, 5),
            500_000,
            5_000,
            5_000);

    public Extent {
        clients = List.copyOf(clients);
        perCommit = List.copyOf(perCommit);
    }
}

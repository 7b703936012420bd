package redress.faults.check;

import java.util.List;

/// Holds what is left against everything that was promised.
public final class Checker {

    private static final List<Promise> PROMISES = List.of(
            new CasesEnd(),
            new AcknowledgedIsKept(),
            new HeardOnce(),
            new NothingIsParked(),
            new TopicsFollowLogs(),
            new MailboxIsSentAndInDoubt(),
            new SumsAgree(),
            new LogsAreWhole(),
            new ViewsAreTheirLogs());

    private Checker() {}

    /// None if all was kept.
    public static List<Breach> check(Material material) {
        return PROMISES.stream()
                .flatMap(promise -> promise.breaches(material).stream())
                .toList();
    }
}

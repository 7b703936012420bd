package redress.bench.entries;

import java.util.List;
import java.util.stream.IntStream;
import redress.bench.entries.EntryEvent.EntryMade;
import redress.decider.Decider;
import redress.eventlog.Actor;
import redress.eventlog.Aggregates;
import redress.eventlog.Cause;
import redress.eventlog.EventLog;

/// Every account; one is the sum of its entries.
public final class Accounts extends Aggregates<Long, MakeEntries, EntryEvent> {

    public static final String KIND = "Account";
    public static final Cause CAUSE = Cause.by(Actor.system("bench")).correlated("bench", "bench");

    /// Makes an event with what the log keeps beside it 584 bytes long, give or take the digits.
    private static final String WORDS =
            "Goods arrive short, broken, wrong or late. ".repeat(8).substring(0, 310);

    private static final Decider<Long, MakeEntries, EntryEvent> DECIDER = new Decider<>(
            EntryEvent.class, () -> 0L, (_, asked) -> List.copyOf(asked.entries()), (sum, event) -> switch (event) {
                case EntryMade e -> sum + e.cents();
            });

    public Accounts(EventLog log) {
        super(KIND, DECIDER, log);
    }

    /// So many entries of one account, from that number on.
    public static MakeEntries entries(String account, int first, int count) {
        return new MakeEntries(IntStream.range(first, first + count)
                .mapToObj(number -> entry(account, number))
                .toList());
    }

    public static EntryMade entry(String account, int number) {
        return new EntryMade(account, number, number, WORDS);
    }
}

package redress.toy;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;

import java.time.Instant;
import java.util.List;
import redress.decider.Decider;

/// A guest's tab in a bar: the smallest thing that needs a log, a limit and a deadline.
public sealed interface Tab {

    record None() implements Tab {}

    record Open(int owed) implements Tab {}

    record Closed() implements Tab {}

    int LIMIT = 100_000;

    Decider<Tab, Command, Event> DECIDER = new Decider<>(Event.class, None::new, Tab::decide, Tab::evolve);

    sealed interface Command {

        record OpenTab(String guest, Instant dueAt) implements Command {}

        record Order(int price) implements Command {}

        record Pay(int amount) implements Command {}

        record CloseTab() implements Command {}

        record Remind(Instant dueAt) implements Command {}
    }

    sealed interface Event {

        record TabOpened(String guest, Instant dueAt) implements Event {}

        record Ordered(int price) implements Event {}

        record Paid(int amount) implements Event {}

        record TabClosed() implements Event {}

        record Reminded(Instant dueAt) implements Event {}
    }

    static List<Event> decide(Tab tab, Command command) {
        return switch (command) {
            case Command.OpenTab c ->
                switch (tab) {
                    case None _ -> List.of(new Event.TabOpened(c.guest(), c.dueAt()));
                    case Open _, Closed _ -> List.of();
                };
            case Command.Order c ->
                switch (tab) {
                    case Open open
                    when open.owed() + c.price() > LIMIT -> throw because("tab.limit", "that is too much");
                    case Open _ -> List.of(new Event.Ordered(c.price()));
                    case Closed _ -> throw because("tab.closed", "the tab is closed");
                    case None _ -> throw absent("tab");
                };
            case Command.Pay c ->
                switch (tab) {
                    case Open open
                    when c.amount() > open.owed() -> throw because("tab.overpaid", "that is more than owed");
                    case Open _ -> List.of(new Event.Paid(c.amount()));
                    case Closed _ -> throw because("tab.closed", "the tab is closed");
                    case None _ -> throw absent("tab");
                };
            case Command.CloseTab _ ->
                switch (tab) {
                    case Open _ -> List.of(new Event.TabClosed());
                    case Closed _ -> List.of();
                    case None _ -> throw absent("tab");
                };
            case Command.Remind c ->
                switch (tab) {
                    case Open _ -> List.of(new Event.Reminded(c.dueAt()));
                    case Closed _, None _ -> List.of();
                };
        };
    }

    static Tab evolve(Tab tab, Event event) {
        var owed = tab instanceof Open open ? open.owed() : 0;
        return switch (event) {
            case Event.TabOpened _ -> new Open(0);
            case Event.Ordered e -> new Open(owed + e.price());
            case Event.Paid e -> new Open(owed - e.amount());
            case Event.TabClosed _ -> new Closed();
            case Event.Reminded _ -> tab;
        };
    }
}

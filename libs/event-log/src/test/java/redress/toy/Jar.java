package redress.toy;

import java.util.List;
import java.util.UUID;
import redress.decider.Decider;

/// The tip jar: another aggregate, so that a tab's end can lead to something elsewhere.
public record Jar(int tips) {

    static final Decider<Jar, Drop, Event> DECIDER = new Decider<>(
            Event.class,
            () -> new Jar(0),
            (_, drop) -> List.of(new Event.TipDropped(drop.tab())),
            (jar, _) -> new Jar(jar.tips() + 1));

    public record Drop(UUID tab) {}

    sealed interface Event {

        record TipDropped(UUID tab) implements Event {}
    }
}

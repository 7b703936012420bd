package redress.messaging;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import redress.decider.Refused;

/// Has a parked message tried again.
@Singleton
public class Replay {

    private final Parking parking;
    private final Inbox inbox;
    private final List<Listener> listeners;

    Replay(Parking parking, Inbox inbox, @All List<Listener> listeners) {
        this.parking = parking;
        this.inbox = inbox;
        this.listeners = listeners;
    }

    /// Fails with [Refused] if the rule still stands; the message then stays parked.
    public Uni<Void> parked(long id) {
        return parking.letter(id)
                .chain(letter -> inbox.replay(listenerOf(letter), letter))
                .chain(() -> parking.settled(id))
                .onFailure(Refused.class)
                .call(refused -> parking.refusedAgain(id, refused));
    }

    private Listener listenerOf(Letter letter) {
        return listeners.stream()
                .filter(listener -> listener.topic().wire().equals(letter.topic()))
                .findAny()
                .orElseThrow(() -> Refused.because("parked.no-listener", "nobody listens to " + letter.topic()));
    }
}

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
        return parking.letter(id).chain(letter -> again(id, letter));
    }

    private Uni<Void> again(long id, Letter letter) {
        return Uni.createFrom()
                .deferred(() -> inbox.replay(listenerOf(letter), letter))
                .chain(() -> parking.settled(id))
                .onFailure(Refused.class)
                .recoverWithUni(refused -> stays(id, refused));
    }

    /// Whatever the rule says of its own subject, of the parked message it says: not yet.
    private Uni<Void> stays(long id, Refused refused) {
        return parking.refusedAgain(id, refused)
                .chain(() -> Uni.createFrom().failure(Refused.because(refused.rule(), refused.getMessage())));
    }

    private Listener listenerOf(Letter letter) {
        return listeners.stream()
                .filter(listener -> listener.topic().wire().equals(letter.topic()))
                .findAny()
                .orElseThrow(() -> Refused.because("parked.no-listener", "nobody listens to " + letter.topic()));
    }
}

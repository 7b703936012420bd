package redress.eventlog.upkeep;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import redress.decider.Refused;
import redress.messaging.Parking;
import redress.messaging.Parking.Fate;

/// What became of a message that somebody sent.
@Path("/events/{source}/{id}")
@RolesAllowed({"integration", "ops"})
public class EventFates {

    private final Parking parking;

    EventFates(Parking parking) {
        this.parking = parking;
    }

    @GET
    public Uni<Fate> show(String source, String id) {
        return parking.fate(source, id).onItem().ifNull().failWith(() -> Refused.absent("event"));
    }
}

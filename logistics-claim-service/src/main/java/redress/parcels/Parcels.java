package redress.parcels;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.parcels.domain.Parcel;
import redress.parcels.domain.ParcelCommand;
import redress.parcels.domain.ParcelEvent;

/// The one way to our copy of a parcel, by its waybill.
@Startup
@Singleton
public class Parcels extends Aggregates<Parcel, ParcelCommand, ParcelEvent> {

    Parcels(EventLog log) {
        super("Parcel", Parcel.DECIDER, log);
    }

    public static UUID idOf(String waybill) {
        return DerivedId.of("parcel", waybill);
    }
}

package redress.parcels;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.parcels.domain.Parcel;
import redress.parcels.domain.ParcelCommand;
import redress.parcels.domain.ParcelCommand.RecordFact;
import redress.parcels.domain.ParcelEvent;

/// Our copy of every parcel, by its waybill.
@Singleton
public class Parcels extends Aggregates<Parcel, ParcelCommand, ParcelEvent> {

    Parcels(EventLog log) {
        super("Parcel", Parcel.DECIDER, log);
    }

    public Uni<Done> record(ParcelEvent fact, Cause cause) {
        return handle(idOf(fact.waybill()), new RecordFact(fact), cause);
    }

    public Uni<List<Parcel>> all(List<String> waybills) {
        return Multi.createFrom()
                .iterable(waybills)
                .onItem()
                .transformToUniAndConcatenate(waybill -> load(idOf(waybill)))
                .collect()
                .asList();
    }

    public static UUID idOf(String waybill) {
        return DerivedId.of("parcel", waybill);
    }
}

package redress.reshipments;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.parcels.Parcels;
import redress.parcels.domain.ParcelEvent.ParcelSigned;
import redress.reshipments.domain.ReshipmentCommand.RecordDelivery;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentDispatched;

/// A reshipment has arrived when its parcel is signed for.
///
/// It looks from both sides, after a dispatch and after a signature: whichever was recorded second finds the other.
@Singleton
class ParcelArrivals extends Reaction {

    private final Depot depot;
    private final Waybills waybills;
    private final Parcels parcels;

    ParcelArrivals(Depot depot, Waybills waybills, Parcels parcels) {
        this.depot = depot;
        this.waybills = waybills;
        this.parcels = parcels;
    }

    @Override
    public String name() {
        return "reshipment-arrivals";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case ReshipmentDispatched e ->
                waybills.keep(e.waybill(), event.stream())
                        .chain(() -> signed(e.waybill()))
                        .chain(when -> arrived(when, List.of(event.stream()), event));
            case ParcelSigned e -> waybills.under(e.waybill()).chain(sent -> arrived(List.of(e.at()), sent, event));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<List<Instant>> signed(String waybill) {
        return parcels.all(List.of(waybill))
                .map(found -> found.stream()
                        .flatMap(parcel -> parcel.facts().stream())
                        .filter(ParcelSigned.class::isInstance)
                        .map(fact -> fact.at())
                        .limit(1)
                        .toList());
    }

    private Uni<Void> arrived(List<Instant> when, List<UUID> sent, Recorded<?> event) {
        return when.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(sent)
                        .onItem()
                        .transformToUniAndConcatenate(
                                id -> depot.deliver(id, new RecordDelivery(when.getFirst()), cause(event, id)))
                        .onItem()
                        .ignoreAsUni();
    }
}

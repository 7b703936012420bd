package redress.carrierclaims;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.parcels.Parcels;
import redress.parcels.domain.Parcel;
import redress.parcels.domain.ParcelEvent.ParcelClaimed;
import redress.parcels.domain.ParcelEvent.ParcelDelivered;
import redress.parcels.domain.ParcelEvent.ParcelReportedLost;
import redress.parcels.domain.ParcelEvent.ParcelSigned;

/// A parcel that was delivered or lost starts the time in which its claims are filed, whichever came first (I-10).
@Singleton
class FilingTimes extends Reaction {

    private final ClaimDesk desk;
    private final Parcels parcels;

    FilingTimes(ClaimDesk desk, Parcels parcels) {
        this.desk = desk;
        this.parcels = parcels;
    }

    @Override
    public String name() {
        return "filing-times";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case ParcelSigned _, ParcelReportedLost _, ParcelDelivered _, ParcelClaimed _ ->
                parcels.load(event.stream()).chain(parcel -> set(parcel, event));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> set(Parcel parcel, Recorded<?> event) {
        return Multi.createFrom()
                .iterable(parcel.claims())
                .onItem()
                .transformToUniAndConcatenate(id -> desk.setTime(id, parcel, cause(event, id)))
                .onItem()
                .ignoreAsUni();
    }
}

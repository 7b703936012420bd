package redress.returns;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.parcels.Parcels;
import redress.parcels.domain.ParcelEvent;
import redress.returns.domain.ReturnCommand.ProvideTracking;
import redress.returns.domain.ReturnEvent.ReturnLabelIssued;

/// A label is used once its carrier has seen it (P-12), whatever the customer says or does not say.
///
/// It looks from both sides, after a label and after a parcel: whichever was recorded second finds the other.
@Singleton
class LabelScans extends Reaction {

    private final ReturnDesk desk;
    private final LabelWaybills waybills;
    private final Parcels parcels;

    LabelScans(ReturnDesk desk, LabelWaybills waybills, Parcels parcels) {
        this.desk = desk;
        this.waybills = waybills;
        this.parcels = parcels;
    }

    @Override
    public String name() {
        return "label-scans";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case ReturnLabelIssued e ->
                each(
                        e.waybill(),
                        waybill -> waybills.keep(waybill, event.stream())
                                .chain(() -> seen(waybill))
                                .chain(facts -> each(facts, fact -> used(event.stream(), fact, event))));
            case ParcelEvent e ->
                waybills.under(e.waybill()).chain(labels -> each(labels, rmaId -> used(rmaId, e, event)));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<List<ParcelEvent>> seen(String waybill) {
        return parcels.all(List.of(waybill))
                .map(found -> found.stream()
                        .flatMap(parcel -> parcel.facts().stream())
                        .limit(1)
                        .toList());
    }

    private Uni<Void> used(UUID rmaId, ParcelEvent fact, Recorded<?> event) {
        return desk.track(rmaId, new ProvideTracking(fact.waybill(), fact.carrier()), cause(event, rmaId))
                .replaceWithVoid();
    }

    private static <T> Uni<Void> each(List<T> many, Function<T, Uni<Void>> one) {
        return Multi.createFrom()
                .iterable(many)
                .onItem()
                .transformToUniAndConcatenate(one::apply)
                .onItem()
                .ignoreAsUni();
    }
}

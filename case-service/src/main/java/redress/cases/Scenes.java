package redress.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.cases.domain.Scene;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.orders.Orders;
import redress.orders.domain.Order;
import redress.orders.domain.OrderEvent.OrderDelivered;
import redress.orders.domain.OrderEvent.OrderShipped;
import redress.parcels.Parcels;
import redress.parcels.domain.Parcel;
import redress.parcels.domain.ParcelEvent.ParcelSigned;

/// What a case decides in: the time, and how its order's parcels stand now.
@Singleton
class Scenes {

    private final Orders orders;
    private final Parcels parcels;
    private final Clock clock;

    Scenes(Orders orders, Parcels parcels, Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.clock = clock;
    }

    /// @param orderId empty while nobody knows it
    Uni<Scene> of(UUID caseId, String orderId) {
        return orderId.isEmpty()
                ? Uni.createFrom().item(() -> new Scene(caseId, clock.instant(), List.of()))
                : orders.load(orderId)
                        .chain(order -> parcels.all(waybills(order))
                                .map(tracks -> new Scene(caseId, clock.instant(), parcels(order, tracks))));
    }

    private static List<String> waybills(Order order) {
        return order.shipments().stream().map(OrderShipped::waybill).distinct().toList();
    }

    static List<ParcelNow> parcels(Order order, List<Parcel> tracks) {
        var delivered =
                order.deliveries().stream().map(OrderDelivered::parcelId).collect(Collectors.toSet());
        var signed = tracks.stream()
                .flatMap(track -> track.facts().stream())
                .filter(ParcelSigned.class::isInstance)
                .map(fact -> ((ParcelSigned) fact).waybill())
                .collect(Collectors.toSet());
        return order.shipments().stream()
                .map(shipment -> new ParcelNow(
                        shipment.parcelId(),
                        shipment.waybill(),
                        shipment.carrier(),
                        shipment.lineIds(),
                        receipt(shipment, delivered, signed)))
                .toList();
    }

    private static Receipt receipt(OrderShipped shipment, Set<String> delivered, Set<String> signed) {
        return delivered.contains(shipment.parcelId()) || signed.contains(shipment.waybill())
                ? Receipt.SIGNED
                : Receipt.UNDER_WAY;
    }
}

package redress.cases;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.whatif.ParcelPast;
import redress.eventlog.Recorded;
import redress.orders.Orders;
import redress.orders.domain.Order;
import redress.orders.domain.OrderEvent;
import redress.orders.domain.OrderEvent.OrderShipped;
import redress.parcels.Parcels;
import redress.parcels.domain.Parcel;
import redress.parcels.domain.ParcelEvent;

/// How the parcels of orders stood at each time, as far as we knew then.
@Singleton
public class PastScenes {

    private final Orders orders;
    private final Parcels parcels;

    PastScenes(Orders orders, Parcels parcels) {
        this.orders = orders;
        this.parcels = parcels;
    }

    /// By order; an order that nobody told of is not there.
    public Uni<Map<String, ParcelPast>> of(Collection<String> orderIds) {
        return orders.histories(all(orderIds.stream().map(Orders::idOf)))
                .chain(told -> parcels.histories(all(waybills(told).map(Parcels::idOf)))
                        .map(tracks -> pasts(orderIds, told, tracks)));
    }

    private static Map<UUID, Integer> all(Stream<UUID> streams) {
        return streams.distinct().collect(toMap(Function.identity(), _ -> Integer.MAX_VALUE));
    }

    private static Stream<String> waybills(Map<UUID, List<Recorded<OrderEvent>>> told) {
        return told.values().stream().flatMap(List::stream).flatMap(PastScenes::waybill);
    }

    private static Stream<String> waybill(Recorded<OrderEvent> told) {
        return told.event() instanceof OrderShipped shipped ? Stream.of(shipped.waybill()) : Stream.empty();
    }

    private static Map<String, ParcelPast> pasts(
            Collection<String> orderIds,
            Map<UUID, List<Recorded<OrderEvent>>> told,
            Map<UUID, List<Recorded<ParcelEvent>>> tracks) {
        var pasts = new HashMap<String, ParcelPast>();
        for (var orderId : orderIds) {
            var order = told.getOrDefault(Orders.idOf(orderId), List.of());
            var way = order.stream()
                    .flatMap(PastScenes::waybill)
                    .distinct()
                    .map(waybill -> tracks.getOrDefault(Parcels.idOf(waybill), List.of()))
                    .toList();
            pasts.put(orderId, past(order, way));
        }
        return pasts;
    }

    private static ParcelPast past(List<Recorded<OrderEvent>> order, List<List<Recorded<ParcelEvent>>> tracks) {
        var from = new TreeMap<Instant, List<ParcelNow>>();
        Stream.concat(order.stream(), tracks.stream().flatMap(List::stream))
                .map(Recorded::at)
                .distinct()
                .forEach(at -> from.put(at, then(order, tracks, at)));
        var shipped = order.stream()
                .filter(told -> told.event() instanceof OrderShipped)
                .map(Recorded::at)
                .distinct()
                .toList();
        return new ParcelPast(from, shipped);
    }

    private static List<ParcelNow> then(
            List<Recorded<OrderEvent>> order, List<List<Recorded<ParcelEvent>>> tracks, Instant at) {
        return Scenes.parcels(
                new Order(until(order, at)),
                tracks.stream().map(track -> new Parcel(until(track, at))).toList());
    }

    private static <E> List<E> until(List<Recorded<E>> history, Instant at) {
        return history.stream()
                .filter(recorded -> !recorded.at().isAfter(at))
                .map(Recorded::event)
                .toList();
    }
}

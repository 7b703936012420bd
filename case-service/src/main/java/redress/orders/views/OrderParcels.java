package redress.orders.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.contracts.DerivedId;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.orders.domain.OrderEvent.OrderDelivered;
import redress.orders.domain.OrderEvent.OrderShipped;

/// Keeps [OrderParcel]s.
@Singleton
class OrderParcels implements View {

    private static final Rows<OrderParcel, OrderParcel> ROWS =
            new Rows<>(OrderParcel.class, OrderParcel::new, row -> row.id, parcel -> parcel.id, OrderParcel::becomes);

    @Override
    public String name() {
        return "order-parcels";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof OrderShipped || recorded.event() instanceof OrderDelivered;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        var parcels = new LinkedHashMap<UUID, OrderParcel>();
        for (var recorded : batch) {
            switch (recorded.event()) {
                case OrderShipped e -> note(parcels, e.orderId(), e.waybill());
                case OrderDelivered e -> note(parcels, e.orderId(), e.waybill());
                default -> {} // tells of no parcel
            }
        }
        return ROWS.show(session, List.copyOf(parcels.values()));
    }

    private static void note(Map<UUID, OrderParcel> parcels, String orderId, String waybill) {
        var id = DerivedId.of(orderId, waybill);
        parcels.put(id, OrderParcel.of(id, orderId, waybill));
    }
}

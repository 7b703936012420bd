package redress.orders.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.contracts.DerivedId;
import redress.eventlog.Recorded;
import redress.eventlog.following.View;
import redress.orders.domain.OrderEvent.OrderShipped;

/// Keeps [OrderParcel]s.
@Singleton
class OrderParcels implements View {

    @Override
    public String name() {
        return "order-parcels";
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        var parcels = new LinkedHashMap<UUID, OrderParcel>();
        for (var recorded : batch) {
            if (recorded.event() instanceof OrderShipped e) {
                var id = DerivedId.of(e.orderId(), e.parcelId());
                parcels.put(id, OrderParcel.of(id, e.orderId(), e.waybill()));
            }
        }
        return session.persistAll(parcels.values().toArray());
    }
}

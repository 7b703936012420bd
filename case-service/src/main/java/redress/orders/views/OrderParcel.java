package redress.orders.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// Which parcel belongs to which order, to find an order by its waybill.
@Entity
@Table(name = "order_parcel")
public class OrderParcel {

    @Id
    UUID id;

    String orderId;
    String waybill;

    static OrderParcel of(UUID id, String orderId, String waybill) {
        var parcel = new OrderParcel();
        parcel.id = id;
        parcel.orderId = orderId;
        parcel.waybill = waybill;
        return parcel;
    }

    void becomes(OrderParcel other) {
        id = other.id;
        orderId = other.orderId;
        waybill = other.waybill;
    }
}

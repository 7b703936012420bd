package redress.orders.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import redress.decider.Refused;
import redress.eventlog.Until;
import redress.orders.Orders;

/// Orders as we were told of them.
@Path("/orders/{orderId}")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
public class OrderResource {

    private final Orders orders;

    OrderResource(Orders orders) {
        this.orders = orders;
    }

    /// @param asOf as it was known then; now if absent
    @GET
    public Uni<OrderSheet> show(String orderId, @QueryParam("asOf") Instant asOf) {
        return orders.history(Orders.idOf(orderId), asOf == null ? Until.NOW : new Until.Moment(asOf))
                .map(orders::fold)
                .map(order -> OrderSheet.known(orderId, order).orElseThrow(() -> Refused.absent("order")));
    }
}

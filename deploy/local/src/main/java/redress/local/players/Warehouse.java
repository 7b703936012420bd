package redress.local.players;

import redress.contracts.Money;
import redress.contracts.WarehouseMessage.ReshipmentDispatched;

/// Sends what cases want sent again.
public record Warehouse(Players players) {

    private static final String SOURCE = "urn:players:warehouse";

    /// @return the waybill
    public String dispatches(String reshipmentId, String orderId, Money freight) {
        var waybill = "RS-" + reshipmentId.substring(0, 8);
        players.tell(
                SOURCE,
                "dispatched-" + reshipmentId,
                new ReshipmentDispatched(reshipmentId, waybill, "dhl", players.now(), freight, orderId));
        return waybill;
    }
}

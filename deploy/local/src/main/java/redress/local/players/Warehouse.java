package redress.local.players;

import redress.contracts.Money;
import redress.contracts.WarehouseMessage.LabelIssued;
import redress.contracts.WarehouseMessage.ReshipmentDispatched;
import redress.contracts.WarehouseMessage.ReturnArrived;
import redress.contracts.WarehouseMessage.ReturnInspected;

/// Sends what cases want sent again, makes labels, and takes in what comes back.
public record Warehouse(Players players) {

    private static final String SOURCE = "urn:players:warehouse";
    private static final String CARRIER = "dhl";

    /// @return the waybill
    public String dispatches(String reshipmentId, String orderId, Money freight) {
        var waybill = "RS-" + reshipmentId.substring(0, 8);
        players.tell(
                SOURCE,
                "dispatched-" + reshipmentId,
                new ReshipmentDispatched(reshipmentId, waybill, CARRIER, players.now(), freight, orderId));
        return waybill;
    }

    /// A prepaid label for goods that may come back.
    ///
    /// @return the waybill on it
    public String makesLabel(String rmaId, String orderId, Money cost) {
        var waybill = "LB-" + rmaId.substring(0, 8);
        players.tell(
                SOURCE,
                "label-" + rmaId,
                new LabelIssued(rmaId, "label-" + rmaId, CARRIER, cost, orderId, waybill, players.now()));
        return waybill;
    }

    /// Goods came back.
    public void takesIn(String rmaId, String orderId, String waybill) {
        players.tell(SOURCE, "arrived-" + rmaId, new ReturnArrived(rmaId, orderId, waybill, players.now()));
    }

    /// Looks at goods that came back: they can be sold again.
    public void findsInOrder(String rmaId, String orderId) {
        players.tell(
                SOURCE, "in-order-" + rmaId, new ReturnInspected(rmaId, "as new", true, orderId, null, players.now()));
    }

    /// Looks at goods that came back: they can't be sold again.
    public void findsFault(String rmaId, String orderId, String condition) {
        players.tell(
                SOURCE,
                "at-fault-" + rmaId,
                new ReturnInspected(rmaId, condition, false, orderId, null, players.now()));
    }
}

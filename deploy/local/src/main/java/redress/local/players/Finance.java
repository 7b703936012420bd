package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.contracts.ClaimKind;
import redress.contracts.FinanceMessage.ClaimPaid;
import redress.contracts.FinanceMessage.RefundPaid;
import redress.contracts.Money;
import redress.contracts.RefundFailed;
import redress.contracts.TopUpPaid;

/// Moves the money, and tells so.
public record Finance(Players players) {

    private static final String SOURCE = "urn:players:finance";

    /// Pays a refund once it lies there to be paid.
    public void pays(String refundId) {
        refund(refundId, "SENT");
        players.tell(SOURCE, "paid-" + refundId, new RefundPaid(refundId, "transfer-" + refundId, players.now()));
    }

    /// The bank sent it back; it is paid once more by [#pays].
    public void failsToPay(String refundId, String why) {
        refund(refundId, "SENT");
        players.tell(SOURCE, "failed-" + refundId, new RefundFailed(refundId, why, players.now()));
        refund(refundId, "FAILED");
        players.inside("fin")
                .put("/api/refunds/" + refundId + "/retry", Map.of())
                .demandDone();
    }

    /// The refund, once it stands like this.
    public JsonNode refund(String refundId, String status) {
        return Waiting.on("refund " + refundId + " " + status)
                .until(() -> Optional.of(players.inside("fin").get("/api/refunds/" + refundId))
                        .filter(Reply::isDone)
                        .map(Reply::json)
                        .filter(refund -> refund.path("status").asText().equals(status)));
    }

    /// A customer's money for dearer goods came in, by another way than the link.
    public void receivesTopUp(String topUpId, Money amount) {
        players.tell(
                SOURCE,
                "topup-" + topUpId + "-" + UUID.randomUUID(),
                new TopUpPaid(topUpId, null, amount, players.now()));
    }

    /// A supplier's or carrier's money came in.
    public void receives(String claimId, Money amount) {
        players.tell(SOURCE, "received-" + claimId, new ClaimPaid(claimId, amount, players.now()));
    }

    /// A supplier's money came in, and whose it is is said: it may overtake what tells others so.
    public void receivesFromSupplier(String claimId, Money amount) {
        players.tell(SOURCE, "received-" + claimId, new ClaimPaid(claimId, amount, players.now(), ClaimKind.SUPPLIER));
    }
}

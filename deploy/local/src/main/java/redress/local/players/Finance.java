package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import redress.contracts.FinanceMessage.ClaimPaid;
import redress.contracts.FinanceMessage.RefundPaid;
import redress.contracts.Money;

/// Moves the money, and tells so.
public record Finance(Players players) {

    private static final String SOURCE = "urn:players:finance";

    /// What somebody approved and nobody has paid yet.
    public List<String> toPay() {
        return players.inside("fin").all("/api/refunds?limit=200&status=SENT").stream()
                .map(refund -> refund.path("refundId").asText())
                .toList();
    }

    /// Pays a refund once it lies there to be paid.
    public void pays(String refundId) {
        Waiting.on("refund " + refundId + " to pay")
                .until(() -> toPay().stream().filter(refundId::equals).findFirst());
        players.tell(SOURCE, "paid-" + refundId, new RefundPaid(refundId, "transfer-" + refundId, players.now()));
    }

    /// The refund, once it stands like this.
    public JsonNode refund(String refundId, String status) {
        return Waiting.on("refund " + refundId + " " + status)
                .until(() -> Optional.of(players.inside("fin").get("/api/refunds/" + refundId))
                        .filter(Reply::isDone)
                        .map(Reply::json)
                        .filter(refund -> refund.path("status").asText().equals(status)));
    }

    /// A supplier's or carrier's money came in.
    public void receives(String claimId, Money amount) {
        players.tell(SOURCE, "received-" + claimId, new ClaimPaid(claimId, amount, players.now()));
    }
}

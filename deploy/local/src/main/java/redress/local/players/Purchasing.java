package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Those who buy: they hold suppliers to account.
public record Purchasing(Desk desk) {

    public JsonNode claim(String claimId) {
        return desk.get("/api/supplier-claims/" + claimId).demand(200).json();
    }

    /// The claim, once it stands like this.
    public JsonNode claim(String claimId, String status) {
        return Waiting.on("claim " + claimId + " " + status)
                .until(() -> Optional.of(claim(claimId))
                        .filter(claim -> claim.path("status").asText().equals(status)));
    }

    public List<JsonNode> claimsOf(String orderId) {
        return desk.all("/api/supplier-claims?limit=200&orderId=" + orderId);
    }

    /// Puts the claim to the supplier, once it is there.
    public void submits(String claimId) {
        Waiting.on("claim " + claimId)
                .until(() ->
                        Optional.of(desk.get("/api/supplier-claims/" + claimId)).filter(Reply::isDone));
        desk.put("/api/supplier-claims/" + claimId + "/submission", Map.of("channel", "EMAIL"))
                .demandDone();
    }

    public void accepts(String claimId) {
        desk.put("/api/supplier-claims/" + claimId + "/acceptance", Map.of()).demandDone();
    }

    /// The supplier's replacement goods are here.
    public void receivesGoods(String claimId) {
        desk.put("/api/supplier-claims/" + claimId + "/settlement", Map.of()).demandDone();
    }

    public Reply writesOff(String claimId, String why) {
        return desk.put("/api/supplier-claims/" + claimId + "/write-off", Map.of("reason", why));
    }
}

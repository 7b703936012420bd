package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A case as the suite shows it.
public record CaseSheet(JsonNode json) {

    public String caseId() {
        return json.path("caseId").asText();
    }

    public String status() {
        return json.path("status").asText();
    }

    /// Empty while it is not closed.
    public String outcome() {
        return json.path("outcome").asText("");
    }

    public String node() {
        return json.path("playbook").path("node").asText();
    }

    public int visit() {
        return json.path("playbook").path("visit").asInt();
    }

    public boolean isClosed() {
        return status().equals("CLOSED");
    }

    /// It stands there and goes on only if somebody or something answers.
    public boolean isAt(String node) {
        return !isClosed() && node().equals(node);
    }

    public List<JsonNode> claims() {
        return Views.each(json.path("claims"));
    }

    public List<JsonNode> refunds() {
        return Views.each(json.path("refunds"));
    }

    public List<JsonNode> reshipments() {
        return Views.each(json.path("reshipments"));
    }

    public List<JsonNode> returns() {
        return Views.each(json.path("returns"));
    }

    public List<JsonNode> requests() {
        return Views.each(json.path("requests"));
    }

    public Optional<String> claimId() {
        return claims().stream().map(claim -> claim.path("claimId").asText()).findFirst();
    }

    /// @param kind on whom
    public Optional<String> claimId(String kind) {
        return claims().stream()
                .filter(claim -> claim.path("kind").asText().equals(kind))
                .map(claim -> claim.path("claimId").asText())
                .findFirst();
    }

    /// The number under which goods may come back.
    public Optional<String> rmaId() {
        return returns().stream().map(back -> back.path("rmaId").asText()).findFirst();
    }

    /// What this department is asked and has not answered.
    public Optional<String> openRequest(String department) {
        return requests().stream()
                .filter(request -> request.path("status").asText().equals("OPEN"))
                .filter(request -> request.path("department").asText().equals(department))
                .map(request -> request.path("requestId").asText())
                .findFirst();
    }

    /// Whether `cost`, `recovered`, `open` or `lost` is this, in the shop's currency.
    public boolean has(String side, String amount) {
        var known = json.path("ledger").path(side).path("amount").asText("");
        return !known.isEmpty() && new BigDecimal(known).compareTo(new BigDecimal(amount)) == 0;
    }
}

package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Those whose word a refund may need.
public record Approvers(Players players) {

    /// The refund of this case, once everybody has agreed to it whose word it needs.
    public String agreeToRefund(String orderId, String caseId) {
        return Waiting.on("a refund of case " + caseId + " to be agreed to")
                .until(() -> refund(orderId, caseId).filter(this::isAgreed))
                .path("refundId")
                .asText();
    }

    private Optional<JsonNode> refund(String orderId, String caseId) {
        return players.agent("ann").refundsOf(orderId).stream()
                .filter(refund -> refund.path("caseId").asText().equals(caseId))
                .findFirst();
    }

    private boolean isAgreed(JsonNode refund) {
        if (refund.path("status").asText().equals("SENT")) {
            return true;
        }
        approver(refund.path("waitsFor").asText(""))
                .ifPresent(approver -> approver.approves(refund.path("refundId").asText()));
        return false;
    }

    private Optional<Agent> approver(String role) {
        return switch (role) {
            case "lead" -> Optional.of(players.agent("lee"));
            case "supervisor" -> Optional.of(players.agent("sue"));
            case "finance" -> Optional.of(players.agent("fin"));
            default -> Optional.empty();
        };
    }
}

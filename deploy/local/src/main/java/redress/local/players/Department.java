package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// A department that answers what cases ask it.
public record Department(Desk desk, String code) {

    /// What waits for an answer.
    public List<JsonNode> inbox() {
        return desk.all("/api/requests?department=" + code).stream()
                .filter(request -> request.path("status").asText().equals("OPEN"))
                .toList();
    }

    /// Answers what this case asks, once it is asked.
    public String answers(String caseId, String answer) {
        var request = Waiting.on("a request of case " + caseId + " to " + code)
                .until(() -> inbox().stream()
                        .filter(asked -> asked.path("caseId").asText().equals(caseId))
                        .findFirst());
        var requestId = request.path("requestId").asText();
        answer(requestId, answer).demandDone();
        return requestId;
    }

    public Reply answer(String requestId, String answer) {
        return answer(requestId, answer, Map.of());
    }

    public Reply answer(String requestId, String answer, Map<String, ?> inputs) {
        return desk.put("/api/requests/" + requestId + "/answer", Map.of("answer", answer, "inputs", inputs));
    }
}

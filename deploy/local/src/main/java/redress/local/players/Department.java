package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return answers(caseId, answer, Map.of());
    }

    public String answers(String caseId, String answer, Map<String, ?> inputs) {
        var requestId = Waiting.on("a request of case " + caseId + " to " + code)
                .until(() -> asks(caseId)
                        .filter(asked -> inbox().stream()
                                .anyMatch(request ->
                                        request.path("requestId").asText().equals(asked))));
        answer(requestId, answer, inputs).demandDone();
        return requestId;
    }

    private Optional<String> asks(String caseId) {
        return new CaseSheet(desk.get("/api/cases/" + caseId).demand(200).json()).openRequest(code);
    }

    public Reply answer(String requestId, String answer) {
        return answer(requestId, answer, Map.of());
    }

    public Reply answer(String requestId, String answer, Map<String, ?> inputs) {
        return desk.put("/api/requests/" + requestId + "/answer", Map.of("answer", answer, "inputs", inputs));
    }
}

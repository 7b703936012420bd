package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/// What the suite answered.
public record Reply(int status, JsonNode json) {

    public boolean isDone() {
        return status / 100 == 2;
    }

    /// Which rule says no, of an answer that is a problem.
    public String rule() {
        return json.path("type").asText();
    }

    /// Fails unless it is one of these.
    public Reply demand(int... expected) {
        if (Arrays.stream(expected).noneMatch(each -> each == status)) {
            throw new IllegalStateException("answered " + status + " " + json);
        }
        return this;
    }

    /// Fails unless it was done.
    public Reply demandDone() {
        return demand(200, 201, 202, 204);
    }
}

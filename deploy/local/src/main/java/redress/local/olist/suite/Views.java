package redress.local.olist.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.StreamSupport;
import redress.local.olist.suite.Answer.Done;
import redress.local.olist.suite.Answer.NotThere;
import redress.local.olist.suite.Answer.Refused;
import redress.local.olist.words.Unusable;

/// Waits until what agents see shows all that was recorded so far: each subscription of case-service has followed its
/// log to where the log was at the start.
public final class Views {

    private static final String OPS = "ops";
    private static final String PATH = "/api/maintenance/case-service/subscriptions";

    private final Suite suite;
    private final Patience patience;

    public Views(Suite suite, Patience patience) {
        this.suite = suite;
        this.patience = patience;
    }

    public void await() {
        var goal = followed().path("given").asLong();
        var since = Instant.now();
        while (true) {
            var behind = behind(followed(), goal);
            if (behind == 0) return;
            if (Instant.now().isAfter(since.plus(patience.enough())))
                throw new Unusable("suite.behind", behind, patience.enough().toSeconds());
            Pause.of(patience.before(1));
        }
    }

    private JsonNode followed() {
        return switch (suite.get(OPS, PATH)) {
            case Done(var body) -> body;
            case NotThere _ -> throw new Unusable("suite.refused", PATH, 404, "");
            case Refused(var status, var problem) -> throw new Unusable("suite.refused", PATH, status, problem);
        };
    }

    private static long behind(JsonNode followed, long goal) {
        return StreamSupport.stream(followed.path("subscriptions").spliterator(), false)
                .filter(subscription -> subscription.path("position").asLong() < goal)
                .mapToLong(subscription -> subscription.path("behind").asLong())
                .max()
                .orElse(0);
    }
}

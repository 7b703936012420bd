package redress.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// What ops see of case-service: is the log whole, have the views followed it, what is parked.
record Upkeep(Door ops) {

    private static final String SERVICE = "/api/maintenance/case-service/";

    /// What must be the same after something that must change nothing.
    record Count(long streams, long events, long cases, long parked) {}

    static Upkeep of(RunningSuite suite) {
        return new Upkeep(suite.as("ops"));
    }

    Count count() {
        awaitCalm();
        var finding = verified();
        return new Count(
                finding.path("streams").asLong(),
                finding.path("events").asLong(),
                Cases.all(ops).size(),
                parked().size());
    }

    /// Walks every chain of the log; fails where one is broken.
    JsonNode verified() {
        var finding = done("chain/verification").json();
        assertThat(finding.path("faults")).isEmpty();
        return finding;
    }

    /// Every subscription has followed the log to where it is now.
    void awaitCalm() {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(lags()).isNotEmpty().containsOnly(0L));
    }

    /// Events recorded so far, near enough to choose a moment by; none if the service does not answer just now.
    long given() {
        var answer = ops.get(SERVICE + "subscriptions");
        return answer.status() == 200 ? answer.json().path("given").asLong() : -1;
    }

    List<JsonNode> parked() {
        var answer = ops.get(SERVICE + "parked?limit=500");
        assertThat(answer.status()).isEqualTo(200);
        return each(answer.json().path("items"));
    }

    Door.Reply replay(long parked) {
        return ops.post(SERVICE + "parked/" + parked + "/replay", "", Map.of());
    }

    Door.Reply rebuildViews() {
        return done("views/rebuild");
    }

    private List<Long> lags() {
        return each(ops.get(SERVICE + "subscriptions").json().path("subscriptions")).stream()
                .map(subscription -> subscription.path("behind").asLong())
                .toList();
    }

    private Door.Reply done(String what) {
        var answer = ops.post(SERVICE + what, "", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

package redress.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redress.gateway.Caller.call;
import static redress.gateway.Caller.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// The broker dies and comes back; nobody is told that something was taken which was not.
@QuarkusTest
@QuarkusTestResource(Outside.class)
class BrokerDownTest {

    @Test
    void while_the_broker_is_away_senders_hear_503_in_time_and_afterwards_202() {
        assertThat(send().statusCode()).isEqualTo(202);
        Infra.kafka().kill();
        try {
            var asked = Instant.now();
            var answer = send();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("urn:redress:broker.unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(12));
            assertThat(call(to("/q/health/ready")).statusCode()).isEqualTo(503);
            assertThat(call(to("/q/health/live")).statusCode()).isEqualTo(200);
        } finally {
            Infra.kafka().start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(send().statusCode()).isEqualTo(202));
    }

    private static HttpResponse<String> send() {
        return call(to("/api/events", Tokens.client("int", "*"))
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString("""
                        {"specversion":"1.0","id":"down","source":"shop/a","type":"redress.order.completed.v1",
                         "data":{"orderId":"O-down","completedAt":"2026-01-02T03:04:05Z"}}
                        """)));
    }
}

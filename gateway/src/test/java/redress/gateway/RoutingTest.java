package redress.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.gateway.Caller.call;
import static redress.gateway.Caller.chunked;
import static redress.gateway.Caller.dripping;
import static redress.gateway.Caller.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import redress.embedded.Tokens;

/// What is passed on, where, and what is said when that fails.
@QuarkusTest
@QuarkusTestResource(Outside.class)
class RoutingTest {

    private static final int MB = 1 << 20;

    private final String ann = Tokens.of("ann", "agent");
    private final String ops = Tokens.of("ops", "ops");

    @Test
    void a_request_reaches_the_owner_as_it_was_sent() {
        var answer = call(to("/api/cases/echo?q=%E5%88%B9%E8%BD%A6&status=OPEN", ann)
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"6\"")
                .header("Redress-Position", "case-service:1:41")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"note\":\"好\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("case-service PATCH /cases/echo?q=%E5%88%B9%E8%BD%A6&status=OPEN\n")
                .contains("idempotency-key: k-1")
                .contains("if-match: \"6\"")
                .contains("redress-position: case-service:1:41")
                .contains("authorization: Bearer " + ann)
                .endsWith("{\"note\":\"好\"}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Redress-Position")).hasValue("case-service:1:42");
    }

    @Test
    void what_belongs_to_browsers_proxies_or_one_connection_stays_behind() {
        var answer = call(to("/api/cases/echo", ann)
                .header("Cookie", "session=secret")
                .header("X-Forwarded-Host", "evil.example")
                .header("Proxy-Authorization", "Basic eDp5"));

        assertThat(answer.body())
                .doesNotContain("secret")
                .doesNotContain("evil")
                .doesNotContain("eDp5");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void every_call_carries_a_trace_and_an_id_and_keeps_those_it_has() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var marked =
                call(to("/api/cases/echo", ann).header("traceparent", trace).header("X-Request-Id", "r-1"));
        var unmarked = call(to("/api/cases/echo", ann));

        assertThat(marked.body()).contains("traceparent: " + trace).contains("x-request-id: r-1");
        assertThat(marked.headers().firstValue("X-Request-Id")).hasValue("r-1");
        assertThat(unmarked.body()).containsPattern(Pattern.compile("traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        assertThat(unmarked.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(32));
    }

    @Test
    void each_resource_goes_to_its_own_service() {
        assertThat(call(to("/api/refunds/echo", ann)).body()).startsWith("refund-service GET /refunds/echo");
        assertThat(call(to("/api/tasks/echo", ann)).body()).startsWith("case-service GET /tasks/echo");
        assertThat(call(to("/api/maintenance/refund-service/parked?x=1", ops)).body())
                .startsWith("refund-service GET /maintenance/parked?x=1");
        assertThat(call(to("/api/maintenance/case/parked", ops)).body())
                .startsWith("case-service GET /maintenance/parked");
        assertThat(call(to("/api/mailbox?to=a%40b.c", ann)).body())
                .startsWith("refund-service GET /mailbox?to=a%40b.c");
    }

    @Test
    void nothing_else_can_be_reached() {
        for (var path : new String[] {
            "/api",
            "/api/",
            "/api/nothing",
            "/api/q/metrics",
            "/api/cases/../q/metrics",
            "/api/cases/%2e%2e/q/metrics",
            "/api/maintenance",
            "/api/maintenance/gateway/parked",
            "/api/maintenance/nobody/parked",
            "/api/stream/x",
            "/api/supplier-claims/1" // owned by a service that is no part of this installation
        }) {
            var answer = call(to(path, ann));

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("urn:redress:path.unknown");
        }
    }

    @Test
    void a_location_leads_back_through_the_gateway() {
        var opened = call(to("/api/cases", ann).POST(BodyPublishers.ofString("{}")));
        var replayed =
                call(to("/api/maintenance/case-service/parked/7/replay", ops).POST(BodyPublishers.noBody()));

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Location")).hasValue("/api/cases/C-1");
        assertThat(replayed.headers().firstValue("Location"))
                .hasValue("/api/maintenance/case-service/parked/7?done=yes");
    }

    @Test
    void an_owners_no_is_passed_on_as_it_is() {
        var answer = call(to("/api/cases/teapot", ann));

        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo("short and stout");
    }

    @Test
    void a_service_that_is_down_breaks_off_or_is_silent_is_503_and_says_when_to_come_again() {
        for (var path : new String[] {"/api/notifications/1", "/api/cases/slow", "/api/cases/never"}) {
            var answer = call(to(path, ann).POST(BodyPublishers.ofString("{}")));

            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).as(path).contains("urn:redress:service.");
        }
    }

    @Test
    void evidence_of_20_megabytes_passes_and_25_do_not() {
        var passed = call(to("/api/cases/C-1/evidence", ann)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(chunked(20 * MB)));
        var announced = call(to("/api/cases/C-1/evidence", ann)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[25 * MB])));
        var unannounced = call(to("/api/cases/C-1/evidence", ann)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(chunked(25 * MB)));

        assertThat(passed.body()).isEqualTo("" + 20 * MB);
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("urn:redress:body.too-large");
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(unannounced.body()).contains("urn:redress:body.too-large");
    }

    @Test
    void a_slow_line_may_take_longer_than_a_service_may() {
        var slow = call(to("/api/cases/C-1/evidence", ann)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(dripping(8, Duration.ofMillis(400))));

        assertThat(slow.statusCode()).isEqualTo(200);
        assertThat(slow.body()).isEqualTo("8");
    }

    @Test
    void what_a_service_says_browsers_may_do_with_its_answer_counts() {
        var own = call(to("/api/cases/C-1/evidence/E-1", ann));
        var usual = call(to("/api/cases/echo", ann));

        assertThat(own.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(usual.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
    }

    @Test
    void json_of_more_than_a_megabyte_is_refused_announced_or_not() {
        var announced = call(to("/api/cases", ann).POST(BodyPublishers.ofByteArray(new byte[25 * MB])));
        var unannounced = call(to("/api/cases/echo", ann).POST(chunked(2 * MB)));
        var outside = call(to("/demo/token").POST(BodyPublishers.ofByteArray(new byte[2 * MB])));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(outside.statusCode()).isEqualTo(413);
    }

    @Test
    void who_calls_too_fast_is_told_to_wait_and_others_are_not() {
        var eager = Tokens.of("eager", "agent");
        var answers = java.util.stream.IntStream.range(0, 60)
                .mapToObj(_ -> call(to("/api/nothing", eager)))
                .toList();
        var refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();

        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("urn:redress:rate.exceeded");
        });
        assertThat(answers.getFirst().statusCode()).isEqualTo(404);
        assertThat(call(to("/api/cases/echo", ann)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_clock_is_set_for_all_services_at_once() {
        var set = call(to("/api/maintenance/clock", ops)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"now\":\"2026-05-01T10:00:00Z\"}")));

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(set.body()).contains("\"now\":\"2026-05-01T10:00:00Z\"").contains("notification-service");
        assertThat(call(to("/api/maintenance/clock", ops)).body()).contains("2026-05-01T10:00:00Z");
    }

    @Test
    void a_real_clock_cannot_be_set_and_only_operations_may_try() {
        var real = call(to("/api/maintenance/clock", ops)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"now\":\"real\"}")));

        assertThat(real.statusCode()).isEqualTo(404);
        assertThat(real.body()).contains("urn:redress:clock.not-simulated");
        assertThat(call(to("/api/maintenance/clock", ann)).statusCode()).isEqualTo(403);
    }

    @Test
    void the_services_describe_themselves_in_one_document_that_anyone_may_read() {
        var description = call(to("/api/openapi.json"));

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body())
                .contains("\"/api/cases/{id}\"")
                .contains("\"/api/refunds/{id}\"")
                .contains("\"/api/maintenance/refund-service/parked\"")
                .contains("\"/api/events\"")
                .contains("\"/api/stream\"")
                .contains("#/components/schemas/refund-service.View")
                .contains("notification-service")
                .doesNotContain("inside");
    }
}

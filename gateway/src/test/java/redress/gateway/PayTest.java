package redress.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.gateway.Caller.call;
import static redress.gateway.Caller.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;

/// The page behind a payment link, and the demonstration's customer who pays there.
@QuarkusTest
@QuarkusTestResource(Outside.class)
class PayTest {

    @Test
    void who_has_the_link_sees_what_to_pay_without_signing_in() {
        var page = show(open(), "good", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "Pay the difference", "12.30 EUR", "2026-03-05 08:00 UTC", "Pay now")
                .contains("<form method=\"post\" class=\"buttons\">", "no money moves");
        assertThat(show(open(), "good", "zh-CN").body()).contains("<html lang=\"zh\">", "补差付款", "12.30 EUR", "立即付款");
    }

    @Test
    void what_others_wrote_is_text_and_only_the_pages_own_form_may_be_sent() {
        var page = show(open(), "good", "en");

        assertThat(page.body()).contains("O-&lt;1&gt;").doesNotContain("O-<1>", "<script", "style=");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
    }

    @Test
    void pressing_the_button_tells_finance_as_a_provider_would_and_twice_tells_the_same() {
        var topUp = open();

        assertThat(pay(topUp, "good", "en").body()).contains("Thank you").doesNotContain("<form");
        assertThat(pay(topUp, "good", "zh").body()).contains("付款成功");

        var told = onFinance(topUp);
        assertThat(told).hasSize(2);
        assertThat(told.stream().map(ConsumerRecord::value)).containsOnly("""
                {"topUpId":"%s","amount":{"amount":"12.30","currency":"EUR"},"paidAt":"2026-03-03T08:00:00Z"}""".formatted(topUp));
        assertThat(told.stream().map(PayTest::mark))
                .containsOnly("redress.topup.paid.v1 urn:redress:demo-payments " + topUp);
    }

    @Test
    void there_is_nothing_to_press_once_it_is_paid_expired_or_taken_back() {
        for (var ended : Map.of("b", "This was paid", "c", "has expired", "d", "not to be paid")
                .entrySet()) {
            var topUp = beginning(ended.getKey());
            assertThat(show(topUp, "good", "en").body())
                    .contains(ended.getValue())
                    .doesNotContain("<form");
            assertThat(pay(topUp, "good", "en").body()).contains(ended.getValue());
            assertThat(onFinance(topUp)).isEmpty();
        }
    }

    @Test
    void behind_a_link_that_was_altered_there_is_nothing() {
        var topUp = open();
        for (var wrong : List.of("", "bad", "good%26more=1")) {
            assertThat(show(topUp, wrong, "en").statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(show(topUp, "bad", "zh").body()).contains("该链接无效").doesNotContain("12.30");
        assertThat(pay(topUp, "bad", "en").statusCode()).isEqualTo(404);
        assertThat(call(to("/pay/" + topUp)).statusCode()).isEqualTo(404);
        assertThat(call(to("/pay/1?signature=good")).statusCode()).isEqualTo(404);
        assertThat(onFinance(topUp)).isEmpty();
    }

    @Test
    void while_the_service_is_in_trouble_nobody_pays() {
        var topUp = beginning("e");

        assertThat(show(topUp, "good", "en").statusCode()).isEqualTo(503);
        assertThat(pay(topUp, "good", "zh").body()).contains("请稍后再试", "尚未付款");
        assertThat(onFinance(topUp)).isEmpty();
    }

    private static String open() {
        return beginning("a");
    }

    private static String beginning(String letter) {
        return letter + UUID.randomUUID().toString().substring(1);
    }

    private static HttpResponse<String> show(String topUp, String signature, String language) {
        return call(to("/pay/" + topUp + "?signature=" + signature).header("Accept-Language", language));
    }

    /// As a browser sends a form without fields.
    private static HttpResponse<String> pay(String topUp, String signature, String language) {
        return call(to("/pay/" + topUp + "?signature=" + signature)
                .header("Accept-Language", language)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    }

    private static String mark(ConsumerRecord<String, String> told) {
        return String.join(" ", header(told, "ce_type"), header(told, "ce_source"), header(told, "ce_id"));
    }

    private static String header(ConsumerRecord<String, String> told, String name) {
        return new String(told.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<ConsumerRecord<String, String>> onFinance(String key) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Infra.kafka().bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("finance").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found.stream().filter(told -> told.key().equals(key)).toList();
        }
    }
}

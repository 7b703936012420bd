package redress.contracts;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.OrderMessage.OrderPlaced;

/// What others send, as they write it: by hand, not by our own writer.
class MessageReaderTest {

    private static final String ORDER = """
            {
              "orderId": "tmall-1001",
              "platform": "TMALL",
              "shop": "fp-parts",
              "customer": {"id": "c-7", "name": "李雷", "language": "zh", "address": "北京市朝阳区 1 号"},
              "lines": [
                {"lineId": "1", "sku": "BP-4", "title": "Brake pads", "quantity": 2,
                 "unitPrice": {"amount": "99.90", "currency": "CNY"}, "unitCost": {"amount": "8", "currency": "USD"},
                 "weightGrams": 800}
              ],
              "freight": {"amount": "10.00", "currency": "CNY"},
              "total": {"amount": "209.80", "currency": "CNY"},
              "placedAt": "2026-01-31T09:30:00+08:00"
            }
            """;

    private static final String MESSAGE = """
            {"messageId": "m-1", "channel": "EMAIL", "customer": {"id": "c-7"}, "orderId": "tmall-1001",
             "text": "two of four are missing", "attachments": [{"name": "a.jpg", "mediaType": "image/jpeg",
             "url": "https://example.com/a.jpg", "kind": "PRODUCT_PHOTO"}], "receivedAt": "2026-02-01T10:00:00Z"}
            """;

    private final MessageReader reader = new MessageReader();

    @Nested
    class What_is_right {

        @Test
        void an_order_is_understood() {
            var order = (OrderPlaced) understood("redress.order.placed.v1", ORDER);

            assertThat(order.orderId()).isEqualTo("tmall-1001");
            assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-01-31T01:30:00Z"));
            assertThat(order.total()).isEqualTo(Money.of("209.80", "CNY"));
            assertThat(order.lines().getFirst().unitCost()).isEqualTo(Money.of("8.00", "USD"));
            assertThat(order.lines().getFirst().supplierId()).isNull();
            assertThat(order.customer().address().text()).isEqualTo("北京市朝阳区 1 号");
        }

        @Test
        void a_customers_message_is_understood() {
            var message = (MessageReceived) understood("redress.message.received.v1", MESSAGE);

            assertThat(message.channel()).isEqualTo(Channel.EMAIL);
            assertThat(message.attachments().getFirst().kind()).isEqualTo(EvidenceKind.PRODUCT_PHOTO);
            assertThat(message.caseId()).isNull();
        }

        @Test
        void an_address_may_come_in_parts() {
            var order = (OrderPlaced) understood(
                    "redress.order.placed.v1",
                    ORDER.replace("\"北京市朝阳区 1 号\"", "{\"city\": \"São Paulo\", \"country\": \"BR\", \"floor\": 3}"));

            assertThat(order.customer().address().city()).isEqualTo("São Paulo");
        }

        @Test
        void an_unknown_field_is_ignored_at_every_depth() {
            var more = ORDER.replace("\"orderId\"", "\"colour\": {\"deep\": [1]}, \"orderId\"")
                    .replace("\"lineId\"", "\"colour\": \"red\", \"lineId\"");

            assertThat(understood("redress.order.placed.v1", more))
                    .isEqualTo(understood("redress.order.placed.v1", ORDER));
        }

        @Test
        void a_field_that_is_null_counts_as_absent() {
            var nulls = MESSAGE.replace("\"text\"", "\"language\": null, \"caseId\": null, \"text\"");

            assertThat(understood("redress.message.received.v1", nulls))
                    .isEqualTo(understood("redress.message.received.v1", MESSAGE));
        }

        @Test
        void no_lines_and_a_total_that_is_no_sum_are_valid() {
            var bare = ORDER.replaceAll("(?s)\"lines\": \\[.*?\\n  \\]", "\"lines\": []");

            assertThat(((OrderPlaced) understood("redress.order.placed.v1", bare)).lines())
                    .isEmpty();
        }

        @Test
        void a_zero_payment_is_valid() {
            assertThat(understood("redress.order.paid.v1", paid("0"))).isNotNull();
            assertThat(understood("redress.order.paid.v1", paid("0.00"))).isNotNull();
        }

        @Test
        void the_bytes_may_begin_with_a_byte_order_mark() {
            assertThat(understood("redress.order.paid.v1", "\uFEFF" + paid("1")))
                    .isNotNull();
        }
    }

    @Nested
    class What_is_wrong {

        @ParameterizedTest
        @ValueSource(strings = {"redress.order.placed.v2", "com.example.other", ""})
        void a_type_we_do_not_know_is_unknown_whatever_it_carries(String type) {
            assertThat(reader.read(type, bytes("not even JSON"))).isEqualTo(new Read.Unknown(type));
        }

        @Test
        void no_type_at_all_is_unknown() {
            assertThat(reader.read(null, bytes("{}"))).isEqualTo(new Read.Unknown(null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "{\"a\":}", "orderId=1", "{\"orderId\": \"1\",}", "\u0000"})
        void what_is_not_json_is_unreadable_and_says_where(String text) {
            assertThat(faults("redress.order.paid.v1", text)).singleElement().satisfies(fault -> {
                assertThat(fault.pointer()).isEmpty();
                assertThat(fault.sentence()).startsWith("the data are not JSON: see line 1, column ");
            });
        }

        @Test
        void bytes_in_another_character_set_are_unreadable() {
            assertThat(reader.read("redress.order.paid.v1", new byte[] {'{', '"', (byte) 0xE9, '"', '}'}))
                    .isInstanceOf(Read.Unreadable.class);
            assertThat(reader.read(
                            "redress.order.paid.v1", paid("1").substring(0, 9).getBytes(UTF_16LE)))
                    .isInstanceOf(Read.Unreadable.class);
        }

        @Test
        void no_bytes_are_unreadable() {
            assertThat(reader.read("redress.order.paid.v1", null)).isEqualTo(unreadable("", "are missing"));
            assertThat(reader.read("redress.order.paid.v1", new byte[0])).isEqualTo(unreadable("", "are missing"));
            assertThat(reader.read("redress.order.paid.v1", bytes("  "))).isInstanceOf(Read.Unreadable.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "\"text\"", "1", "null"})
        void what_is_no_object_is_unreadable(String text) {
            assertThat(reader.read("redress.order.paid.v1", bytes(text)))
                    .isEqualTo(unreadable("", "must be an object"));
        }

        @Test
        void something_after_the_end_is_unreadable() {
            assertThat(faults("redress.order.paid.v1", paid("1") + paid("2")))
                    .extracting(Fault::sentence)
                    .containsExactly("the data have a field twice, or something after their end");
        }

        @Test
        void the_same_field_twice_is_unreadable() {
            assertThat(faults(
                            "redress.order.paid.v1",
                            paid("1").replace("{\"orderId\"", "{\"orderId\": \"2\", \"orderId\"")))
                    .singleElement()
                    .extracting(Fault::sentence)
                    .isEqualTo("the data have a field twice, or something after their end");
        }

        @Test
        void every_fault_is_told_at_once() {
            assertThat(faults("redress.order.paid.v1", "{\"orderId\": \"\", \"amount\": {\"amount\": 1}}"))
                    .extracting(Fault::sentence)
                    .containsExactlyInAnyOrder(
                            "/paymentId is missing",
                            "/method is missing",
                            "/paidAt is missing",
                            "/orderId must not be empty",
                            "/amount/currency is missing",
                            "/amount/amount must be a text");
        }

        @Test
        void a_required_field_that_is_null_is_missing() {
            assertThat(faults("redress.message.received.v1", MESSAGE.replace("\"two of four are missing\"", "null")))
                    .containsExactly(new Fault("/text", "is missing"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        "quantity": 2 | "quantity": 0 | /lines/0/quantity must be 1 or more
                        "quantity": 2 | "quantity": -1 | /lines/0/quantity must be 1 or more
                        "quantity": 2 | "quantity": 1.5 | /lines/0/quantity must be a whole number
                        "quantity": 2 | "quantity": "2" | /lines/0/quantity must be a whole number
                        "quantity": 2 | "quantity": 99999999999999999999 | /lines/0/quantity must be 1000000 or less
                        "weightGrams": 800 | "weightGrams": -1 | /lines/0/weightGrams must be 0 or more
                        "orderId": "tmall-1001" | "orderId": "" | /orderId must not be empty
                        "orderId": "tmall-1001" | "orderId": 1001 | /orderId must be a text
                        "sku": "BP-4" | "sku": "" | /lines/0/sku must not be empty
                        "id": "c-7" | "id": "" | /customer/id must not be empty
                        "address": "北京市朝阳区 1 号" | "address": 7 | /customer/address must be a text or an object
                        "platform": "TMALL", | "": "", | /platform is missing
                        "99.90" | "-1.00" | /lines/0/unitPrice/amount must be a decimal number in quotes, not below zero, with at most 12 digits before the point and 4 behind it, like "12.30"
                        "209.80" | "1000000000000" | /total/amount must be a decimal number in quotes, not below zero, with at most 12 digits before the point and 4 behind it, like "12.30"
                        "209.80" | "1.00001" | /total/amount must be a decimal number in quotes, not below zero, with at most 12 digits before the point and 4 behind it, like "12.30"
                        "209.80" | "1e3" | /total/amount must be a decimal number in quotes, not below zero, with at most 12 digits before the point and 4 behind it, like "12.30"
                        "209.80" | "209,80" | /total/amount must be a decimal number in quotes, not below zero, with at most 12 digits before the point and 4 behind it, like "12.30"
                        "209.80" | "" | /total/amount must be a decimal number in quotes, not below zero, with at most 12 digits before the point and 4 behind it, like "12.30"
                        "209.80" | 209.80 | /total/amount must be a text
                        "209.80", "currency": "CNY" | "209.80", "currency": "Yuan" | /total/currency must be a currency of ISO 4217, like "CNY"
                        "209.80", "currency": "CNY" | "209.80", "currency": "RMB" | /total cannot be: the currency is not one of ISO 4217
                        "2026-01-31T09:30:00+08:00" | "2026-01-31T09:30:00" | /placedAt must be an ISO 8601 time with its offset, like "2026-01-31T09:30:00+08:00"
                        "2026-01-31T09:30:00+08:00" | "2026-01-31" | /placedAt must be an ISO 8601 time with its offset, like "2026-01-31T09:30:00+08:00"
                        "2026-01-31T09:30:00+08:00" | 1769823000 | /placedAt must be a text
                        "2026-01-31T09:30:00+08:00" | "2026-02-30T09:30:00+08:00" | /placedAt is not something that exists
                        "shop": "fp-parts" | "shop": "a\\u0000b" | /shop has a character that is no text (character 0 or half of a pair)
                        "shop": "fp-parts" | "shop": "\\ud83d" | /shop has a character that is no text (character 0 or half of a pair)
                        """)
        void a_field_that_is_wrong_is_told_with_its_place_and_why(String right, String wrong, String sentence) {
            assertThat(ORDER).contains(right);

            assertThat(faults("redress.order.placed.v1", ORDER.replace(right, wrong)))
                    .extracting(Fault::sentence)
                    .containsExactly(sentence);
        }

        @ParameterizedTest
        @CsvSource({
            "redress.message.received.v1, EMAIL, channel",
            "redress.supplierplan.answered.v1, RESHIP, plan",
            "redress.carrierclaim.answered.v1, ACCEPTED, decision",
            "redress.refundapplication.filed.v1, REFUND_ONLY, kind",
            "redress.refundapplication.filed.v1, SEVEN_DAY_NO_REASON, reason"
        })
        void a_word_out_of_no_list_is_told_with_the_words_there_are(String type, String word, String field) {
            var sample = new String(new MessageWriter().write(Sample.FULL.of(type)), UTF_8);

            assertThat(faults(type, sample.replace("\"" + word + "\"", "\"OTHERWISE\"")))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.pointer()).isEqualTo("/" + field);
                        assertThat(fault.why()).startsWith("must be one of " + word + ", ");
                    });
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "6", "4.5", "\"5\""})
        void a_review_has_one_to_five_stars(String score) {
            var review =
                    "{\"reviewId\": \"r\", \"orderId\": \"o\", \"score\": %s, \"postedAt\": \"2026-01-31T09:30:00Z\"}";

            assertThat(understood("redress.review.posted.v1", review.formatted("5")))
                    .isNotNull();
            assertThat(faults("redress.review.posted.v1", review.formatted(score)))
                    .extracting(Fault::pointer)
                    .containsExactly("/score");
        }

        @Test
        void a_number_no_computer_can_hold_is_no_quantity() {
            assertThat(faults("redress.order.placed.v1", ORDER.replace("\"quantity\": 2", "\"quantity\": 1e400")))
                    .extracting(Fault::sentence)
                    .contains("/lines/0/quantity must be a whole number");
        }

        @Test
        void a_line_break_at_the_end_of_a_code_is_not_overlooked() {
            assertThat(faults(
                            "redress.complaint.filed.v1",
                            "{\"complaintId\": \"c\", \"orderId\": \"o\", \"kind\": \"MALICIOUS\\n\"}"))
                    .containsExactly(new Fault("/kind", "must be a code in capitals, like \"NOT_FIT\""));
        }

        @Test
        void a_type_said_on_another_topic_than_its_own_is_unknown_there() {
            assertThat(reader.read(Topic.PRICES, "redress.order.paid.v1", bytes(paid("1"))))
                    .isEqualTo(new Read.Unknown("redress.order.paid.v1"));
            assertThat(reader.read(Topic.ORDERS, "redress.order.paid.v1", bytes(paid("1"))))
                    .isInstanceOf(Read.Understood.class);
            assertThat(reader.read(Topic.ORDERS, null, bytes(paid("1")))).isEqualTo(new Read.Unknown(null));
        }

        @Test
        void an_order_in_two_currencies_is_unreadable() {
            assertThat(faults(
                            "redress.order.placed.v1",
                            ORDER.replace("\"10.00\", \"currency\": \"CNY\"", "\"10.00\", \"currency\": \"USD\"")
                                    .replace("\"99.90\", \"currency\": \"CNY\"", "\"99.90\", \"currency\": \"EUR\"")))
                    .extracting(Fault::sentence)
                    .containsExactly(
                            "/lines/0/unitPrice/currency is EUR, but the total is in CNY: all amounts of an order are in one currency",
                            "/freight/currency is USD, but the total is in CNY: all amounts of an order are in one currency");
        }
    }

    @Nested
    class What_would_hurt {

        @Test
        void deep_nesting_is_refused_and_not_followed() {
            var deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

            assertThat(faults("redress.order.paid.v1", deep))
                    .extracting(Fault::sentence)
                    .containsExactly("the data are nested too deep, or have a name or a number that is too long");
        }

        @Test
        void an_endless_number_is_refused() {
            assertThat(faults("redress.order.paid.v1", "{\"x\": " + "9".repeat(100_000) + "}"))
                    .extracting(Fault::sentence)
                    .containsExactly("the data are nested too deep, or have a name or a number that is too long");
        }

        @Test
        void twenty_five_megabytes_are_refused_unread() {
            var huge = new byte[25 << 20];

            assertTimeout(
                    Duration.ofSeconds(1),
                    () -> assertThat(reader.read("redress.order.paid.v1", huge))
                            .isEqualTo(unreadable("", "are longer than 1048576 bytes")));
        }

        @Test
        void a_hundred_thousand_faults_are_not_all_told() {
            var zeros = ORDER.replaceAll("(?s)\"lines\": \\[.*?\\n  \\]", "\"lines\": [%s]");

            assertThat(faults("redress.order.placed.v1", zeros.formatted("0" + ",0".repeat(4_999))))
                    .hasSize(20);
            assertThat(faults("redress.order.placed.v1", zeros.formatted("0" + ",0".repeat(100_000))))
                    .containsExactly(new Fault("/lines", "must have at most 5000 entries"));
        }

        @Test
        void a_fault_does_not_repeat_what_was_sent() {
            var secret = "Li-Lei-Secret";

            assertThat(faults(
                            "redress.order.placed.v1",
                            ORDER.replace("\"2026-01-31T09:30:00+08:00\"", "\"" + secret + "\"")
                                    .replace("\"99.90\"", "\"" + secret + "\"")
                                    .replace("\"weightGrams\": 800", "\"weightGrams\": \"" + secret + "\"")))
                    .hasSize(3)
                    .allSatisfy(fault -> assertThat(fault.sentence()).doesNotContain(secret));
            assertThat(faults("redress.order.paid.v1", "{\"a\": " + secret))
                    .allSatisfy(fault -> assertThat(fault.sentence()).doesNotContain(secret));
        }

        @Test
        void one_reader_serves_all_threads() throws InterruptedException, ExecutionException {
            var readings = new ArrayList<Callable<Read>>();
            for (var i = 0; i < 400; i++) {
                readings.add(
                        i % 2 == 0
                                ? () -> reader.read("redress.order.placed.v1", bytes(ORDER))
                                : () -> reader.read("redress.message.received.v1", bytes(MESSAGE)));
            }
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (var read : threads.invokeAll(readings)) {
                    assertThat(read.get()).isInstanceOf(Read.Understood.class);
                }
            }
        }
    }

    private Message understood(String type, String json) {
        return switch (reader.read(type, bytes(json))) {
            case Read.Understood(var message) -> message;
            case Read.Unreadable(var faults) -> throw new AssertionError("not understood: " + faults);
            case Read.Unknown unknown -> throw new AssertionError(unknown);
        };
    }

    private List<Fault> faults(String type, String json) {
        return switch (reader.read(type, bytes(json))) {
            case Read.Unreadable(var faults) -> faults;
            case Read other -> throw new AssertionError("should be unreadable: " + other);
        };
    }

    private static Read unreadable(String pointer, String why) {
        return new Read.Unreadable(List.of(new Fault(pointer, why)));
    }

    private static String paid(String amount) {
        return "{\"orderId\": \"o\", \"paymentId\": \"p\", \"amount\": {\"amount\": \"" + amount
                + "\", \"currency\": \"BRL\"}, \"method\": \"boleto\", \"paidAt\": \"2026-01-31T09:30:00Z\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

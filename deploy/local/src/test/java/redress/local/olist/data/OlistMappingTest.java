package redress.local.olist.data;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.MessageReader;
import redress.contracts.MessageWriter;
import redress.contracts.OrderMessage.OrderDelivered;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.OrderMessage.OrderShipped;
import redress.contracts.Read;
import redress.local.olist.SmallFolder;

class OlistMappingTest {

    private static final List<CloudEvent> EVENTS = SmallFolder.events();

    /// A changed line here is a changed meaning: with the old ids the new content would never be taken.
    @Test
    void the_small_folder_becomes_exactly_these_events() throws IOException {
        var golden = Files.readString(SmallFolder.resource("/olist-small-events.jsonl"));
        var mapped = EVENTS.stream().map(CloudEvent::json).collect(Collectors.joining("\n", "", "\n"));
        assertThat(mapped).isEqualTo(golden);
    }

    @Test
    void counts_per_type_follow_the_tables() {
        assertThat(EVENTS.stream().collect(groupingBy(CloudEvent::type, counting())))
                .isEqualTo(Map.of(
                        "redress.order.placed.v1", 13L,
                        "redress.order.paid.v1", 14L,
                        "redress.order.shipped.v1", 7L,
                        "redress.order.delivered.v1", 4L,
                        "redress.order.cancelled.v1", 3L,
                        "redress.message.received.v1", 6L));
    }

    @Test
    void every_event_has_an_id_of_its_own_and_reads_back_against_its_schema() {
        assertThat(EVENTS).extracting(CloudEvent::id).doesNotHaveDuplicates();
        assertThat(EVENTS)
                .allSatisfy(event -> assertThat(
                                new MessageReader().read(event.type(), new MessageWriter().write(event.message())))
                        .isInstanceOf(Read.Understood.class));
    }

    @Test
    void two_sellers_are_two_parcels_with_their_own_lines() {
        assertThat(of("aaaa03", OrderShipped.class))
                .extracting(OrderShipped::lineIds)
                .containsExactly(List.of("1", "3"), List.of("2"));
    }

    @Test
    void an_order_without_items_costs_nothing_and_its_parcel_is_empty() {
        var placed = of("aaaa12", OrderPlaced.class).getFirst();
        assertThat(placed.lines()).isEmpty();
        assertThat(placed.total().amount()).isEqualByComparingTo("0.00");
        assertThat(of("aaaa12", OrderShipped.class).getFirst().lineIds()).isEmpty();
    }

    @Test
    void a_late_parcel_is_delivered_after_it_was_promised() {
        var promised = of("aaaa02", OrderShipped.class).getFirst().estimatedDeliveryAt();
        assertThat(of("aaaa02", OrderDelivered.class).getFirst().deliveredAt()).isAfter(promised);
    }

    @Test
    void one_review_at_two_orders_is_two_complaints() {
        assertThat(EVENTS).extracting(CloudEvent::id).contains("review-r05-aaaa05", "review-r05-aaaa06");
    }

    @Test
    void a_text_keeps_its_commas_quotes_and_line_breaks() {
        assertThat(of("aaaa02", MessageReceived.class))
                .extracting(MessageReceived::text)
                .containsExactly("Chegou tarde, e a caixa dizia \"frágil\".\r\nVeio quebrado, o vidro; quero trocar.");
    }

    @Test
    void a_low_score_with_a_title_or_blanks_only_is_no_complaint_and_neither_is_a_text_with_score_three() {
        assertThat(of("aaaa07", MessageReceived.class)).isEmpty();
        assertThat(of("aaaa08", MessageReceived.class)).isEmpty();
        assertThat(of("aaaa11", MessageReceived.class)).isEmpty();
    }

    @Test
    void a_title_is_english_else_the_published_category_else_the_product() {
        assertThat(of("aaaa03", OrderPlaced.class).getFirst().lines())
                .extracting(line -> line.title())
                .containsExactly("desk lamps", "capas de chuva", "p4");
    }

    @Test
    void an_event_is_a_cloud_event_in_utf_8() {
        assertThat(EVENTS.getFirst().json().getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .startsWith("{\"specversion\":\"1.0\",\"id\":\"placed-aaaa01\",\"source\":\"urn:olist\"");
    }

    private static <T> List<T> of(String order, Class<T> type) {
        return EVENTS.stream()
                .map(CloudEvent::message)
                .filter(message -> message.key().equals(order))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}

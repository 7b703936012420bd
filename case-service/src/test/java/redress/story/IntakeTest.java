package redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import redress.contracts.Customer;
import redress.contracts.OrderMessage.OrderShipped;
import redress.embedded.Infra;

/// Where a customer's words come in, whatever came before them (COV-000-01, I-16, ENG-19).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class IntakeTest {

    private static final String MISSING = "Two of the four brake pads are missing";

    final Shop shop = new Shop();

    @Inject
    DataSource database;

    @Test
    void R_000_01_a_message_before_its_order_is_a_new_inert_case_until_the_order_comes() {
        var order = Shop.newOrder();
        shop.complains(order, MISSING);

        var id = Desk.caseOf(order);
        var waiting = Desk.show(id);
        assertThat(waiting.<String>path("status")).isEqualTo("NEW");
        assertThat(waiting.<Object>path("issueType")).isNull();
        assertThat(waiting.<List<?>>path("allowedAnswers")).isEmpty();
        Desk.refused(Desk.answer(id, "MAN-01", 1, "RESHIPPED", "note"), 409, "case.order-unknown");

        shop.places(order);
        var open = Desk.showIn(id, "OPEN");
        assertThat(open.<String>path("issueType")).isEqualTo("INCOMPLETE");
        assertThat(open.<String>path("shop")).isEqualTo("brake-and-bolt");
        assertThat(Desk.found(order)).containsExactly(id);
    }

    @Test
    void an_order_and_its_complaint_at_once_make_one_open_case_whoever_is_first() {
        var orders = Stream.generate(Shop::newOrder).limit(8).toList();
        var others = new Shop();
        for (var order : orders) {
            shop.tellAtOnce(List.of(shop.message(order, MISSING)));
            others.tellAtOnce(List.of(shop.placed(order)));
        }
        for (var order : orders) {
            var open = Desk.showIn(Desk.caseOf(order), "OPEN");
            assertThat(open.<String>path("issueType")).isEqualTo("INCOMPLETE");
        }
    }

    @Test
    void COV_000_02_R_000_02_a_complaint_heard_before_its_parcels_learns_of_the_split() {
        var order = shop.places();
        shop.complains(order, MISSING);
        var id = Desk.caseOf(order);
        Desk.showOnce(id, shown -> "INC-04".equals(shown.path("playbook.node")));

        shop.tell(parcel(order, "p1"));
        shop.tell(parcel(order, "p2"));
        assertThat(Desk.showIn(id, "CLOSED").<String>path("outcome")).isEqualTo("INFORMED_ONLY");
    }

    private static OrderShipped parcel(String order, String parcelId) {
        return new OrderShipped(order, parcelId, parcelId + order, "DHL", List.of("1"), Shop.PLACED, null);
    }

    @Test
    void a_message_goes_to_the_case_it_names() {
        var order = shop.places();
        var id = opened(order);
        shop.tell(shop.message(null, id, "any news?", Shop.WRITTEN));
        shop.tell(shop.message(Shop.newOrder(), id, "and now?", Shop.WRITTEN));
        Desk.soon().until(() -> Desk.replies(id) == 2);
    }

    @Test
    void without_a_name_it_goes_to_the_newest_open_case_of_its_order() {
        var order = shop.places();
        var first = opened(order);
        var second = Desk.open(order, "she called about the box");
        shop.complains(order, "any news?");
        Desk.soon().until(() -> Desk.replies(second) == 1);

        Desk.close(second);
        shop.complains(order, "and now?");
        Desk.soon().until(() -> Desk.replies(first) == 1);
        assertThat(Desk.found(order)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void I_08_to_a_closed_case_it_goes_where_it_would_have_gone_without_the_name() {
        var order = shop.places();
        var closed = opened(order);
        Desk.close(closed);
        var version = Desk.show(closed).<Integer>path("version");

        shop.tell(shop.message(order, closed, MISSING, Shop.WRITTEN));
        var second = other(Desk.casesOf(order, 2), closed);
        shop.tell(shop.message(null, closed, "hello?", Shop.WRITTEN));
        Desk.soon().until(() -> Desk.replies(second) == 1);

        var elsewhere = shop.places();
        shop.tell(shop.message(elsewhere, closed, MISSING, Shop.WRITTEN));
        Desk.caseOf(elsewhere);
        assertThat(Desk.show(closed).<Integer>path("version")).isEqualTo(version);
    }

    @Test
    void a_message_for_a_case_that_never_was_is_parked_and_stays_so_when_replayed() {
        var order = Shop.newOrder();
        for (var unknown : List.of(UUID.randomUUID().toString(), "no-uuid")) {
            var event = shop.tell(shop.message(order, unknown, MISSING, Shop.WRITTEN));
            assertThat(Desk.ruleOf(event)).isEqualTo("case.absent");

            var number = Desk.parked(event).<Integer>path("items.find { it.messageId == '" + event + "' }.id");
            var again = Desk.ops().post("/maintenance/parked/{id}/replay", number);
            assertThat(again.statusCode()).isBetween(400, 499);
            assertThat(again.<String>path("type")).isEqualTo("urn:redress:case.absent");
            assertThat(Desk.ruleOf(event)).isEqualTo("case.absent");
        }
        assertThat(Desk.found(order)).isEmpty();
    }

    @Test
    void I_16_the_same_message_a_hundred_times_is_one_message() {
        var order = shop.places();
        var id = opened(order);
        var reply = shop.message(order, "any news?");
        shop.tellAgain("same-" + reply.messageId(), 100, reply);
        shop.complains(order, "the last one");
        Desk.soon().until(() -> Desk.storyOf(id).getLast().equals("CustomerReplyReceived") && Desk.replies(id) == 2);
        assertThat(Desk.found(order)).containsExactly(id);
    }

    @Test
    void I_16_a_message_its_case_has_opens_no_other_though_it_comes_again_under_another_event() {
        var order = shop.places();
        var message = shop.message(order, MISSING);
        shop.tell(message);
        var id = Desk.caseOf(order);
        Desk.close(id);
        assertThat(Desk.fate(shop.tell(message))).isEqualTo("TAKEN");
        assertThat(Desk.found(order)).containsExactly(id);
    }

    @Test
    void I_17_sixteen_messages_about_one_order_at_the_same_moment_are_one_case_and_fifteen_replies() {
        for (var order : List.of(shop.places(), Shop.newOrder())) {
            shop.tellAtOnce(IntStream.range(0, 16)
                    .mapToObj(i -> shop.message(order, MISSING + " " + i))
                    .toList());
            var id = Desk.caseOf(order);
            Desk.soon().until(() -> Desk.replies(id) == 15);
            assertThat(Desk.found(order)).containsExactly(id);
        }
    }

    @Test
    void a_message_about_no_order_has_a_case_of_its_own() {
        shop.complains(null, "where is my parcel?");
        shop.complains(null, "nobody answers");
        var ids = Desk.casesOf(shop.customer.id(), 2);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(Desk.show(id).<String>path("status")).isEqualTo("NEW"));
    }

    @Test
    void an_agent_opens_a_case_once_per_key() {
        var order = shop.placesAndIsHeard();
        var key = UUID.randomUUID().toString();
        var first = posts(key, order, MISSING);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"10\"");
        assertThat(first.header("Redress-Position")).matches("case-service:1:\\d+");
        var again = posts(key, order, MISSING);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).contains("/cases/");

        Desk.refused(posts(key, order, "something else"), 422, "idempotency.other-body");
        Desk.refused(posts("", order, MISSING), 400, "idempotency.key-missing");
        assertThat(Desk.casesOf(order, 1)).containsExactly(first.<String>path("id"));
    }

    @Test
    void a_query_that_brings_the_position_of_a_command_sees_it() {
        var opened = posts(UUID.randomUUID().toString(), shop.placesAndIsHeard(), MISSING);
        var shown = Desk.ann()
                .header("Redress-Position", opened.header("Redress-Position"))
                .get("/cases/{id}", opened.<String>path("id"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(version(shown)).as("as it was or later").isGreaterThanOrEqualTo(version(opened));
    }

    @Test
    void I_17_agents_who_open_at_the_same_moment_each_get_a_case() throws Exception {
        var order = shop.places();
        try (var agents = Executors.newFixedThreadPool(16)) {
            var opened = agents.invokeAll(IntStream.range(0, 16)
                    .<java.util.concurrent.Callable<String>>mapToObj(i -> () -> Desk.open(order, "call " + i))
                    .toList());
            for (var one : opened) {
                assertThat(one.get()).isNotBlank();
            }
        }
        assertThat(Desk.casesOf(order, 16)).doesNotHaveDuplicates();
    }

    @Test
    void ENG_19_an_old_order_and_its_old_complaint_make_a_normal_case_and_set_no_deadline() throws SQLException {
        var order = Shop.newOrder();
        shop.tell(shop.placed(order, Instant.parse("2017-03-02T08:00:00Z")));
        shop.tell(shop.message(order, null, MISSING, Instant.parse("2017-03-20T08:00:00Z")));
        var id = Desk.caseOf(order);
        var open = Desk.showIn(id, "OPEN");
        assertThat(open.<String>path("waitingSince")).startsWith("2017-03-20T08:00:00");
        assertThat(open.<List<?>>path("deadlines")).isEmpty();
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement("select count(*) from views.deadline where stream_id = ?")) {
            ask.setObject(1, UUID.fromString(id));
            var rows = ask.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void COV_000_01_what_it_is_about_is_read_in_each_language() {
        assertThat(typeOf("en", "it arrived broken")).isEqualTo("DAMAGED");
        assertThat(typeOf("zh", "收到的刹车片破损了，裂了")).isEqualTo("DAMAGED");
        assertThat(typeOf("pt-BR", "O produto chegou quebrado e amassado")).isEqualTo("DAMAGED");
        assertThat(typeOf("en", "where is my parcel? it was never delivered, not received"))
                .isEqualTo("TRACE");
    }

    private static String typeOf(String language, String text) {
        var speaker = new Shop(new Customer("C-" + UUID.randomUUID(), null, null, null, language, null));
        var order = speaker.places();
        speaker.complains(order, text);
        return Desk.showOnce(Desk.caseOf(order), shown -> shown.path("issueType") != null)
                .path("issueType");
    }

    private String opened(String order) {
        shop.complains(order, MISSING);
        var id = Desk.caseOf(order);
        Desk.showIn(id, "OPEN");
        return id;
    }

    private static int version(Response shown) {
        return Integer.parseInt(shown.header("ETag").replace("\"", ""));
    }

    private static String other(List<String> ids, String one) {
        return ids.stream().filter(id -> !id.equals(one)).findFirst().orElseThrow();
    }

    private static Response posts(String key, String order, String message) {
        var ann = Desk.keyless("ann", "agent");
        return (key.isEmpty() ? ann : ann.header("Idempotency-Key", key))
                .body("""
                {"channel": "PHONE", "orderId": "%s", "message": "%s"}""".formatted(order, message))
                .post("/cases");
    }
}

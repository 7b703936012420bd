package redress.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.contracts.CaseMessage.MessageRequested;
import redress.contracts.Channel;
import redress.contracts.Customer;
import redress.contracts.DeliveryMessage.MessageBounced;
import redress.contracts.DeliveryMessage.MessageDelivered;
import redress.contracts.Message;
import redress.contracts.NotificationMessage.MessageFailed;
import redress.contracts.NotificationMessage.MessageSent;
import redress.contracts.OutboundMessage.MessageOutbound;
import redress.contracts.Topic;
import redress.embedded.Infra;
import redress.embedded.Tokens;
import redress.store.Content;
import redress.store.ContentStore;
import redress.store.Sha256;
import redress.testing.Street;

/// What is wished on `case-events` goes out by a real mail server, or to whoever carries it, and what became of it
/// shows.
@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(MailPort.class)
class NotificationStoryTest {

    private static final String POSITIONS = "select data::text || meta::text as kept from event";

    static Office office;
    static Suite suite;

    @Inject
    Pool pool;

    @Inject
    ContentStore store;

    @BeforeAll
    static void open() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(45)); // the first test waits for Kafka to hand out partitions
        office = new Office(MailPort.number());
        suite = new Suite();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    @AfterEach
    void the_door_is_open() {
        office.door.open();
    }

    @Test
    void I_16_a_wish_told_a_hundred_times_is_one_mail() {
        var maria = suite.customer("Maria Silva", "en");
        var wish = Suite.wish(maria, "ASK_PHOTOS", Map.of("orderId", "O-1"));
        IntStream.range(0, 50).forEach(_ -> suite.tell("the-same", wish));
        IntStream.range(0, 50).forEach(_ -> suite.tell(wish));

        shows(wish, "SENT").body("attempts", hasSize(1)).body("words.text", containsString("Hello Maria Silva"));
        var last = Suite.wish(maria, "CASE_CLOSED", Map.of());
        suite.tell(last);
        shows(last, "SENT");
        assertThat(office.mailbox(maria.email()))
                .extracting(Office.Mail::messageId)
                .containsExactly(id(wish), id(last));
        assertThat(office.mailbox(maria.email()).getFirst().html()).contains("<p>Hello Maria Silva,</p>");
        assertThat(told(wish))
                .containsExactly(new MessageSent(wish.messageId(), wish.caseId(), Channel.EMAIL, "CUSTOMER"));
    }

    @Test
    void I_20_a_customer_is_written_to_in_their_language_and_in_English_where_we_lack_it() {
        var li = suite.customer("李雷", "zh-CN");
        var joao = suite.customer("João", "pt");
        var chinese = Suite.wish(li, "SEND_TRACKING", Map.of("waybill", "W-77"));
        var english = Suite.wish(joao, "SEND_TRACKING", Map.of("waybill", "W-78"));
        var asked = Suite.wish(joao, Channel.ONLINE_FORM, "REFUND_IF_OUR_FAULT", "zh", Map.of());
        List.of(chinese, english, asked).forEach(suite::tell);

        shows(chinese, "SENT");
        shows(english, "SENT");
        shows(asked, "SENT");
        assertThat(office.mailbox(li.email()).getFirst().text()).contains("李雷，您好", "W-77"); // R-000-27
        assertThat(office.mailbox(joao.email()))
                .extracting(Office.Mail::text)
                .anySatisfy(text -> assertThat(text).contains("Hello João", "W-78"));
        assertThat(office.mailbox(joao.email()))
                .extracting(Office.Mail::subject)
                .contains("关于您的退款要求"); // R-000-28
    }

    @Test
    void a_mail_that_fails_is_tried_again_until_it_goes_out() {
        var maria = suite.customer("Maria", "en");
        var wish = Suite.wish(maria, "ASK_MISSING_ITEM", Map.of());
        office.door.close();
        suite.tell(wish);

        shows(wish, "FAILED")
                .body("why.en", equalTo("the mail server can't be reached"))
                .body("why.zh", notNullValue())
                .body("retryAt", notNullValue());
        later(Duration.ofSeconds(30));
        shows(wish, "FAILED").body("attempts", hasSize(1));
        later(Duration.ofSeconds(31));
        attempts(wish, 2);
        office.door.open();
        later(Duration.ofMinutes(5).plusSeconds(1));
        shows(wish, "SENT").body("attempts.outcome", equalTo(List.of("FAILED", "FAILED", "SENT")));
        assertThat(office.mailbox(maria.email()))
                .extracting(Office.Mail::messageId)
                .containsExactly(id(wish));
    }

    @Test
    void a_server_that_says_no_has_not_taken_the_mail() {
        var maria = suite.customer("Maria", "en");
        var wish = Suite.wish(maria, "ASK_PHOTOS", Map.of());
        office.door.refuse();
        suite.tell(wish);
        shows(wish, "FAILED").body("why.en", equalTo("the mail server refuses it"));
        office.door.open();
        resend("sue", "supervisor", wish, "no-need-to-wait").statusCode(204);
        shows(wish, "SENT");
        later(Duration.ofMinutes(2));
        assertThat(office.mailbox(maria.email())).hasSize(1);
    }

    @Test
    void a_mail_that_fails_four_times_waits_for_a_person() {
        var maria = suite.customer("Maria", "en");
        var wish = Suite.wish(maria, "CASE_OPENED", Map.of());
        office.door.close();
        suite.tell(wish);
        attempts(wish, 1);
        later(Duration.ofMinutes(1).plusSeconds(1));
        attempts(wish, 2);
        assertThat(told(wish)).isEmpty();
        later(Duration.ofMinutes(5).plusSeconds(1));
        attempts(wish, 3);
        later(Duration.ofMinutes(30).plusSeconds(1));
        attempts(wish, 4);
        shows(wish, "FAILED").body("retryAt", nullValue());
        await().untilAsserted(() -> assertThat(told(wish))
                .containsExactly(
                        new MessageFailed(wish.messageId(), wish.caseId(), Channel.EMAIL, "CUSTOMER", "UNREACHABLE")));
        later(Duration.ofDays(2));
        shows(wish, "FAILED").body("attempts", hasSize(4));

        office.door.open();
        resend("lee", "lead", wish, UUID.randomUUID().toString()).statusCode(204);
        shows(wish, "SENT").body("attempts[4].requestedBy", equalTo("lee"));
    }

    @Test
    void a_mail_whose_outcome_nobody_heard_is_in_doubt_until_a_person_has_it_resent() {
        var maria = suite.customer("Maria", "en");
        var wish = Suite.wish(maria, "ASK_PHOTOS", Map.of());
        office.door.breakAfterTheMail();
        suite.tell(wish);

        shows(wish, "IN_DOUBT").body("why.en", containsString("connection broke"));
        await().untilAsserted(() -> assertThat(office.mailbox(maria.email())).hasSize(1));
        office.door.open();
        later(Duration.ofDays(3));
        var other = Suite.wish(suite.customer("Other", "en"), "CASE_OPENED", Map.of());
        suite.tell(other);
        shows(other, "SENT");
        shows(wish, "IN_DOUBT").body("attempts", hasSize(1));
        ann().get("/notifications?status=IN_DOUBT&caseId={id}", wish.caseId())
                .then()
                .statusCode(200)
                .body("items.messageId", hasItem(wish.messageId().toString()));

        resend("wim", "warehouse", wish, "w").statusCode(403);
        resend("ann", "agent", wish, "key-1").statusCode(204);
        resend("ann", "agent", wish, "key-1").statusCode(204);
        shows(wish, "SENT").body("attempts", hasSize(2));
        resend("ann", "agent", wish, "key-2").statusCode(409).body("type", equalTo("urn:redress:message.sent"));
        var mails = office.mailbox(maria.email());
        assertThat(mails).extracting(Office.Mail::messageId).containsExactly(id(wish), id(wish));
        assertThat(mails.get(1).text()).isEqualTo(mails.get(0).text());
    }

    @Test
    void an_attempt_without_outcome_becomes_a_doubt_which_a_late_outcome_settles() {
        var maria = suite.customer("Maria", "en");
        var wish = Suite.wish(maria, "ASK_PHOTOS", Map.of());
        office.door.hold();
        suite.tell(wish);
        shows(wish, "ATTEMPTED");
        later(Duration.ofMinutes(4));
        shows(wish, "IN_DOUBT").body("why.en", containsString("outcome was known"));
        office.door.open();
        shows(wish, "SENT").body("attempts", hasSize(1));
    }

    @Test
    void reading_the_log_anew_sends_nothing_again() {
        var maria = suite.customer("Maria", "en");
        var wish = Suite.wish(maria, "ASK_PHOTOS", Map.of());
        suite.tell(wish);
        shows(wish, "SENT");
        var before = ann().get("/notifications?limit=200").asString();

        sql("update checkpoint set position = 0, owner = owner + 1 where subscription = 'postman'");
        given().auth()
                .oauth2(Tokens.of("ops", "ops"))
                .post("/maintenance/views/rebuild")
                .then()
                .statusCode(200);
        var last = Suite.wish(maria, "CASE_CLOSED", Map.of());
        suite.tell(last);
        shows(last, "SENT");
        assertThat(office.mailbox(maria.email())).hasSize(2);
        assertThat(ann().get("/notifications?limit=200").asString())
                .contains(before.substring(10, before.length() - 2));
    }

    @Test
    void a_message_without_an_address_waits_for_one() {
        var stranger = Suite.unknown("Stranger", "en");
        var wish = Suite.wish(stranger, "ASK_PHOTOS", Map.of());
        suite.tell(wish);
        shows(wish, "NO_ADDRESS").body("why.zh", notNullValue()).body("attempts", hasSize(0));
        resend("ann", "agent", wish, "too-early").statusCode(409);
        suite.tell(Suite.written(stranger));
        shows(wish, "SENT");
        assertThat(office.mailbox(stranger.email())).hasSize(1);
    }

    @Test
    void an_address_told_before_the_newest_news_of_a_customer_counts_too() {
        var customer = Suite.unknown("Late", "en");
        var nameless = new Customer(customer.id(), null, null, null, null, null);
        suite.tell(Suite.written(nameless));
        var wish = Suite.wish(customer, "ASK_PHOTOS", Map.of());
        suite.tell(wish);
        shows(wish, "NO_ADDRESS");
        suite.tell(Suite.placed(customer, Instant.parse("2026-01-01T00:00:00Z")));
        shows(wish, "SENT").body("words.text", containsString("Hello Late"));
    }

    @Test
    void what_others_carry_is_handed_to_them_and_they_tell_what_became_of_it() {
        var maria = suite.customer("Maria", "zh");
        isKnown(maria); // a wish may overtake the order on another topic; what has no mail address to wait for goes out
        var wish = Suite.wish(maria, Channel.PLATFORM_CHAT, "ASK_PHOTOS", "", Map.of());
        var back = Suite.wish(maria, Channel.SMS, "ASK_PHOTOS", "", Map.of());
        suite.tell(wish);
        suite.tell(back);
        shows(wish, "SENT");
        shows(back, "SENT");
        var outbound = await().until(() -> Suite.heard(Topic.OUTBOUND_MESSAGES, maria.id()), all -> all.size() == 2);
        assertThat(outbound)
                .anySatisfy(message -> assertThat(message).isInstanceOfSatisfying(MessageOutbound.class, o -> {
                    assertThat(o.messageId()).isEqualTo(wish.messageId());
                    assertThat(o.channel()).isEqualTo(Channel.PLATFORM_CHAT);
                    assertThat(o.language()).isEqualTo("zh");
                }));
        as("int", "integration")
                .get("/notifications/{id}", wish.messageId())
                .then()
                .body("words.text", containsString("Maria，您好"));
        as("wim", "warehouse")
                .get("/notifications/{id}", wish.messageId())
                .then()
                .body("words", nullValue());

        suite.tell(new MessageDelivered(wish.messageId().toString(), null));
        suite.tell(new MessageBounced(back.messageId().toString(), "number of Maria unknown", null));
        shows(wish, "DELIVERED");
        shows(back, "BOUNCED");
        assertThat(office.mailbox(maria.email())).isEmpty();
    }

    @Test
    void I_20_what_an_agent_writes_goes_out_with_a_greeting_in_the_customers_language() {
        var li = suite.customer("李雷", "zh");
        var wish = Suite.written(li, kept("两片刹车片今天寄出。\n\n单号稍后告知。" + UUID.randomUUID()));
        suite.tell(wish);

        shows(wish, "SENT").body("words.text", containsString("两片刹车片今天寄出。"));
        var mail = office.mailbox(li.email()).getFirst();
        assertThat(mail.subject()).isEqualTo("关于您的问题（订单 O-9）");
        assertThat(mail.text()).contains("李雷，您好", "两片刹车片今天寄出。", wish.caseId().toString());
        assertThat(mail.html()).contains("<p>两片刹车片今天寄出。</p>");
        assertThat(texts(POSITIONS)).noneMatch(event -> event.contains("两片刹车片"));
    }

    @Test
    void words_that_are_erased_or_damaged_are_never_sent_not_even_as_an_empty_mail() throws IOException {
        var maria = suite.customer("Maria", "en");
        var erased = Suite.written(maria, kept("to be erased " + UUID.randomUUID()));
        done(store.delete(new Sha256(erased.contentRef())));
        var damaged = Suite.written(maria, kept("to be damaged " + UUID.randomUUID()));
        Files.writeString(done(store.find(new Sha256(damaged.contentRef()))).orElseThrow(), "something else");
        var blank = Suite.written(maria, kept(" \n" + "\t".repeat(7)));
        List.of(erased, damaged, blank).forEach(wish -> {
            suite.tell(wish);
            shows(wish, "FAILED")
                    .body("why.en", containsString("erased or damaged"))
                    .body("why.zh", notNullValue())
                    .body("retryAt", nullValue())
                    .body("attempts", hasSize(0));
            await().untilAsserted(() -> assertThat(told(wish))
                    .containsExactly(new MessageFailed(
                            wish.messageId(), wish.caseId(), Channel.EMAIL, "CUSTOMER", "WORDS_GONE")));
        });
        resend("ann", "agent", erased, "try-again").statusCode(204);
        await().untilAsserted(() -> assertThat(told(erased)).hasSize(2));
        assertThat(office.mailbox(maria.email())).isEmpty();
    }

    @Test
    void what_an_agent_wrote_and_is_erased_before_a_retry_does_not_go_out() {
        var maria = suite.customer("Maria", "en");
        var wish = Suite.written(maria, kept("late " + UUID.randomUUID()));
        office.door.close();
        suite.tell(wish);
        attempts(wish, 1);
        done(store.delete(new Sha256(wish.contentRef())));
        office.door.open();
        later(Duration.ofMinutes(1).plusSeconds(1));
        shows(wish, "FAILED").body("attempts", hasSize(1));
        await().untilAsserted(() -> assertThat(told(wish)).hasSize(1));
        assertThat(office.mailbox(maria.email())).isEmpty();
    }

    @Test
    void departments_have_mailboxes_too() {
        var usual = Suite.notice("AFTER_SALES_GROUP", "zh");
        var set = Suite.notice("WAREHOUSE", "");
        suite.tell(usual);
        suite.tell(set);
        shows(usual, "SENT");
        shows(set, "SENT");
        assertThat(office.mailbox("after-sales-group@redress.local").getFirst().text())
                .contains("售后群同事", usual.caseId().toString());
        assertThat(office.mailbox("packing@example.org").getFirst().subject())
                .isEqualTo("A question to you: MISSING_CAUSE");
        ann().get("/notifications?to=WAREHOUSE&limit=1").then().body("items[0].to", equalTo("WAREHOUSE"));
    }

    @Test
    void of_an_erased_person_nothing_is_left_and_nothing_goes_out() {
        var vera = suite.customer("Vera Vanished", "en");
        var sent = Suite.wish(vera, "ASK_PHOTOS", Map.of());
        suite.tell(sent);
        shows(sent, "SENT").body("words.text", containsString("Vera Vanished"));
        office.door.close();
        var failed = Suite.wish(vera, "CASE_OPENED", Map.of());
        suite.tell(failed);
        shows(failed, "FAILED");

        as("ops", "ops")
                .delete("/maintenance/customers/{id}/personal-data", vera.id())
                .then()
                .statusCode(204);
        as("ann", "agent")
                .delete("/maintenance/customers/{id}/personal-data", vera.id())
                .then()
                .statusCode(403);
        office.door.open();
        suite.tell(Suite.placed(vera, Instant.parse("2020-01-01T00:00:00Z")));
        later(Duration.ofMinutes(2));
        shows(failed, "NO_ADDRESS").body("words", nullValue());
        shows(sent, "SENT").body("words", nullValue());
        assertThat(office.mailbox(vera.email())).hasSize(1);
        assertThat(texts(POSITIONS)).noneMatch(kept -> kept.contains("Vera") || kept.contains(vera.email()));
        assertThat(texts("select name || email as kept from person union all select subject || words from content"))
                .noneMatch(kept -> kept.contains("Vera") || kept.contains(vera.email()));
    }

    @Test
    void a_wish_that_can_not_be_written_is_parked_with_its_rule() {
        var maria = suite.customer("Maria", "en");
        parked(Suite.wish(maria, "NO_SUCH_TEMPLATE", Map.of()), "message.template-unknown");
        parked(Suite.wish(maria, "SEND_TRACKING", Map.of("waybill", " ")), "message.variable-missing");
        parked(Suite.wish(maria, "DEPARTMENT_REQUEST", Map.of("topic", "X")), "message.wrong-audience");
        parked(Suite.written(maria, null), "message.variable-missing");
        parked(Suite.written(maria, "../no-hash"), "message.variable-missing");
        parked(Suite.notice("NO_SUCH_DEPARTMENT", ""), "message.addressee-unknown");
        assertThat(office.mailbox(maria.email())).isEmpty();
    }

    @Test
    void questions_that_make_no_sense_get_a_clear_answer() {
        ann().get("/notifications/{id}", UUID.randomUUID()).then().statusCode(404);
        ann().get("/notifications?status=LOST").then().statusCode(422);
        ann().get("/notifications?cursor=x").then().statusCode(422);
        ann().post("/notifications/{id}/resend", UUID.randomUUID()).then().statusCode(400);
        resend("ann", "agent", Suite.wish(Suite.unknown("x", "en"), "CASE_OPENED", Map.of()), "k")
                .statusCode(404);
        given().get("/notifications").then().statusCode(401);
    }

    @Test
    void the_list_has_pages() {
        var maria = suite.customer("Maria", "en");
        var caseId = UUID.randomUUID();
        var wishes = IntStream.range(0, 3).mapToObj(_ -> about(caseId, maria)).toList();
        wishes.forEach(suite::tell);
        wishes.forEach(wish -> shows(wish, "SENT"));
        await().untilAsserted(() -> ann().get("/notifications?caseId={id}&status=SENT", caseId)
                .then()
                .body("items", hasSize(3))
                .body("next", nullValue()));
        var first =
                ann().get("/notifications?caseId={id}&limit=2", caseId).then().body("items", hasSize(2));
        ann().get(
                        "/notifications?caseId={id}&limit=2&cursor={c}",
                        caseId,
                        first.extract().path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    private void isKnown(Customer customer) {
        await().until(() -> texts("select customer_id as kept from person"), all -> all.contains(customer.id()));
    }

    private static MessageRequested about(UUID caseId, Customer customer) {
        return new MessageRequested(
                UUID.randomUUID(), caseId, "CUSTOMER", customer.id(), null, "CASE_OPENED", "", null, Map.of());
    }

    private static void parked(MessageRequested wish, String rule) {
        var id = UUID.randomUUID().toString();
        suite.tell(id, wish);
        await().untilAsserted(() -> as("ops", "ops")
                .get("/events/{source}/{id}", Street.SOURCE, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PARKED"))
                .body("why", equalTo(rule)));
    }

    private static ValidatableResponse shows(MessageRequested wish, String status) {
        await().untilAsserted(() -> ann().get("/notifications/{id}", wish.messageId())
                .then()
                .statusCode(200)
                .body("status", equalTo(status)));
        return ann().get("/notifications/{id}", wish.messageId()).then();
    }

    private static void attempts(MessageRequested wish, int n) {
        await().untilAsserted(() -> ann().get("/notifications/{id}", wish.messageId())
                .then()
                .body("status", equalTo("FAILED"))
                .body("attempts", hasSize(n)));
    }

    private static ValidatableResponse resend(String user, String role, MessageRequested wish, String key) {
        return as(user, role)
                .header("Idempotency-Key", key)
                .post("/notifications/{id}/resend", wish.messageId())
                .then();
    }

    private static List<Message> told(MessageRequested wish) {
        return Suite.heard(Topic.NOTIFICATION_EVENTS, wish.caseId().toString());
    }

    /// By this much later than it is now, for the service.
    private static void later(Duration time) {
        var now = Instant.parse(as("ops", "ops").get("/maintenance/clock").path("now"));
        as("ops", "ops")
                .body(Map.of("now", now.plus(time).toString()))
                .put("/maintenance/clock")
                .then()
                .statusCode(200);
    }

    private String kept(String words) {
        var content = Content.words(words);
        done(store.keep(content));
        return content.hash().hex();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }

    private List<String> texts(String query) {
        return pool.query(query).execute().await().indefinitely().stream()
                .map(row -> row.getString("kept"))
                .toList();
    }

    private static String id(MessageRequested wish) {
        return "<" + wish.messageId() + "@redress.local>";
    }

    private static RequestSpecification ann() {
        return as("ann", "agent");
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(Tokens.of(user, role)).contentType("application/json");
    }
}

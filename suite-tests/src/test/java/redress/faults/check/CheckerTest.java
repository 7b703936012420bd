package redress.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.faults.Words;
import redress.faults.check.Material.Delivered;
import redress.faults.check.Material.Event;
import redress.faults.check.Material.Parked;
import redress.faults.check.Material.Picture;
import redress.faults.check.Material.Place;
import redress.faults.check.Material.Receipt;
import redress.faults.check.Material.Told;
import redress.faults.check.Material.Verified;
import redress.faults.load.Ending;
import redress.faults.load.Ending.Closed;
import redress.faults.load.Ending.Lost;
import redress.faults.load.Entry;
import redress.faults.load.Fate;
import redress.local.players.Journal.Mark;

/// Who checks is checked: of what a sound suite leaves nothing is objected to, and each planted breach is found and
/// named.
class CheckerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID CASE = new UUID(0, 1);
    private static final UUID REFUND = new UUID(0, 2);
    private static final UUID CLAIM = new UUID(0, 3);
    private static final UUID MAIL = new UUID(0, 4);
    private static final UUID LEDGER = new UUID(0, 5);
    private static final String BANK = "urn:players:finance";

    /// What is left, still open to a plant.
    private static final class Left {
        private final List<Entry> journal = new ArrayList<>();
        private final List<Ending> endings = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<Parked> parked = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private final List<Delivered> mailbox = new ArrayList<>();
        private final List<Verified> chains = new ArrayList<>();
        private final List<Picture> pictures = new ArrayList<>();

        Material material() {
            return new Material(journal, endings, events, receipts, parked, told, mailbox, chains, pictures);
        }
    }

    @Test
    void of_what_a_sound_suite_leaves_nothing_is_objected_to() {
        assertThat(Checker.check(sound().material())).isEmpty();
    }

    @Test
    void an_unknown_fate_may_be_either() {
        assertThat(found(left -> {
                    left.journal.add(new Entry("POST /api/x", List.of(new Mark("ann", "nowhere")), Fate.UNKNOWN));
                    left.journal.add(new Entry("POST /api/x", List.of(new Mark("ann", "key-1")), Fate.UNKNOWN));
                }))
                .isEmpty();
    }

    @Test
    void a_mail_in_doubt_may_have_arrived_or_not() {
        assertThat(found(left -> left.events.add(
                        event("notification-service", MAIL, 3, "MessageInDoubt", "n-3", "{\"attempt\":2}"))))
                .containsExactly("notification-service verified 2 events, its log has 3.");
        assertThat(found(left -> {
                    left.events.add(event("notification-service", MAIL, 3, "MessageInDoubt", "n-3", "{}"));
                    left.mailbox.add(left.mailbox.getFirst());
                    left.chains.removeIf(chain -> chain.service().equals("notification-service"));
                }))
                .isEmpty();
    }

    @Test
    void a_case_that_was_lost_or_ended_otherwise() {
        assertThat(found(left -> left.endings.add(new Lost("waited in vain: case 7"))))
                .containsExactly("A case did not come to its end: waited in vain: case 7");
        assertThat(found(left -> left.endings.add(new Closed("7", "RESHIPPED", "INFORMED_ONLY"))))
                .containsExactly("Case 7 was to end as RESHIPPED and ended as INFORMED_ONLY.");
    }

    @Test
    void a_command_that_was_acknowledged_and_lost() {
        assertThat(found(left -> left.receipts.removeFirst()))
                .containsExactly(
                        "POST /api/cases/1/notes was acknowledged, and no log knows it (from ann, key key-1).");
    }

    @Test
    void a_command_that_was_refused_and_yet_recorded() {
        assertThat(found(left ->
                        left.journal.add(new Entry("PUT /api/x", List.of(new Mark("ann", "key-1")), Fate.REFUSED))))
                .containsExactly("PUT /api/x was refused, and yet it is recorded (from ann, key key-1).");
    }

    @Test
    void a_receipt_whose_events_are_gone() {
        assertThat(found(left -> {
                    left.events.removeFirst();
                    left.chains.removeFirst();
                }))
                .contains("case-service has a receipt whose events are not in its log (from ann, key key-1).");
    }

    @Test
    void a_message_that_a_reader_never_heard() {
        assertThat(found(left ->
                        left.receipts.removeIf(receipt -> receipt.service().equals("logistics-claim-service")
                                && receipt.key().equals("paid-" + REFUND))))
                .containsExactly("logistics-claim-service never heard what is on finance (from " + BANK + ", id paid-"
                        + REFUND + ").");
    }

    @Test
    void a_message_that_was_parked_or_could_not_be_read() {
        assertThat(found(left -> left.parked.add(new Parked(
                        "refund-service", "case-events", "urn:redress:case-service", "m-1", "refund.limit"))))
                .containsExactly("refund-service parked what is on case-events (from urn:redress:case-service, id m-1):"
                        + " refund.limit.");
        assertThat(found(left -> left.receipts.add(
                        new Receipt("refund-service", "orders", "urn:shop", "o-1", "dead", List.of()))))
                .containsExactly("refund-service could not read what is on orders (from urn:shop, id o-1).");
    }

    @Test
    void an_effect_that_was_had_twice() {
        assertThat(found(left -> {
                    left.events.add(
                            new Event("case-service", CASE, 3, "NoteWritten", "ann", "cause-1", "later", json("{}")));
                    left.chains.removeFirst();
                }))
                .containsExactly("case-service recorded what cause-1 led to more than once: NoteWritten on stream "
                        + CASE + ".");
    }

    @Test
    void a_message_no_log_knows_of() {
        assertThat(found(left -> left.told.add(told("invented", CASE + ":9", 9, "x"))))
                .containsExactly("On case-events, message invented tells of " + CASE + ":9, which no log knows.");
    }

    @Test
    void a_message_told_in_other_words() {
        assertThat(found(left -> left.told.add(told("m-2", CASE + ":2", 2, "something else"))))
                .containsExactly("Message m-2 was told in different words.");
    }

    @Test
    void messages_of_one_stream_out_of_order() {
        assertThat(found(left -> left.told.addFirst(told("m-2", CASE + ":2", 2, "closed"))))
                .containsExactly(
                        "On case-events, key " + CASE + ", " + CASE + ":1 was first told after " + CASE + ":2.");
    }

    @Test
    void a_message_told_again_in_order_is_no_breach() {
        assertThat(found(left -> left.told.addAll(List.copyOf(left.told)))).isEmpty();
    }

    @Test
    void a_mail_too_many_or_too_few() {
        assertThat(found(left -> left.mailbox.add(left.mailbox.getFirst())))
                .containsExactly("Of message " + MAIL + ", 2 mails arrived; 1 are recorded as sent, 0 in doubt.");
        assertThat(found(left -> left.mailbox.clear()))
                .containsExactly("Of message " + MAIL + ", 0 mails arrived; 1 are recorded as sent, 0 in doubt.");
        assertThat(found(left -> left.mailbox.add(new Delivered("<stranger@elsewhere>", "customer"))))
                .containsExactly(
                        "Of message <stranger@elsewhere>, 1 mails arrived; 0 are recorded as sent, 0 in doubt.");
    }

    @Test
    void money_that_differs_from_place_to_place() {
        assertThat(found(left -> left.events.replaceAll(
                        event -> event.type().equals("RefundReported") ? with(event, refundReported("23.99")) : event)))
                .containsExactly("Refund " + REFUND + ": refund-service paid 24.00, its case knows of 23.99.");
        assertThat(found(left -> left.events.replaceAll(event ->
                        event.type().equals("SupplierPaymentReceived") ? with(event, amount("46.00")) : event)))
                .containsExactly(
                        "Claim " + CLAIM + ": supplier-claim-service received 46.00, its case knows of 23.00.");
    }

    @Test
    void money_the_bank_moved_and_nobody_knows() {
        var gone = new Mark(BANK, "received-nobody");
        assertThat(found(left -> {
                    left.journal.add(new Entry("POST /api/events", List.of(gone), Fate.ACKNOWLEDGED));
                    left.receipts.add(receipt("refund-service", "finance", gone));
                }))
                .containsExactly("The bank said it moved the money of nobody, and no ledger knows it.");
    }

    @Test
    void a_broken_chain() {
        assertThat(found(left -> left.chains.set(0, new Verified("case-service", 5, List.of("hash of 1:2")))))
                .containsExactly("The log of case-service is broken: hash of 1:2");
    }

    @Test
    void a_view_that_is_not_its_log() {
        assertThat(found(left -> left.pictures.add(
                        new Picture("case-service", "case_row", List.of("(1,OPEN)"), List.of("(1,CLOSED)")))))
                .containsExactly("View case-service/case_row is not what its log comes to. As grown: (1,OPEN)"
                        + " As drawn anew: (1,CLOSED)");
    }

    @Test
    void every_breach_is_said_in_chinese_too() {
        var left = new Left();
        left.endings.add(new Lost("x"));
        left.told.add(told("m", CASE + ":9", 9, "x"));

        var breaches = Checker.check(left.material());

        assertThat(breaches)
                .hasSize(2)
                .allSatisfy(breach -> assertThat(breach.in(Words.of(Locale.CHINESE)))
                        .isNotEqualTo(breach.in(Words.of(Locale.ENGLISH)))
                        .isNotBlank());
    }

    private static List<String> found(Consumer<Left> plant) {
        var left = sound();
        plant.accept(left);
        var words = Words.of(Locale.ENGLISH);
        return Checker.check(left.material()).stream()
                .map(breach -> breach.in(words))
                .toList();
    }

    /// A note, a refund, a claim and a mail, all as they should be.
    private static Left sound() {
        var left = new Left();
        var paid = new Mark(BANK, "paid-" + REFUND);
        var received = new Mark(BANK, "received-" + CLAIM);
        left.endings.add(new Closed("1", "RESHIPPED", "RESHIPPED"));
        left.journal.add(new Entry("POST /api/cases/1/notes", List.of(new Mark("ann", "key-1")), Fate.ACKNOWLEDGED));
        left.journal.add(new Entry("POST /api/events", List.of(paid), Fate.ACKNOWLEDGED));
        left.journal.add(new Entry("POST /api/events", List.of(received), Fate.ACKNOWLEDGED));
        left.receipts.add(
                new Receipt("case-service", "POST /notes", "ann", "key-1", "events", List.of(new Place(CASE, 1))));
        for (var service : List.of("refund-service", "supplier-claim-service", "logistics-claim-service")) {
            left.receipts.add(receipt(service, "finance", paid));
            left.receipts.add(receipt(service, "finance", received));
        }
        left.events.add(event("case-service", CASE, 1, "NoteWritten", "cause-1", "{}"));
        left.events.add(event("case-service", CASE, 2, "CaseClosed", "cause-2", "{}"));
        left.events.add(event("case-service", CASE, 3, "RefundReported", "cause-3", refundReported("24.00")));
        left.events.add(event("case-service", CASE, 4, "SupplierClaimReported", "cause-4", """
            {"claimId":"%s","status":"ANSWERED","plan":["REFUND"],"amount":[{"amount":"23.00","currency":"USD"}]}\
            """.formatted(CLAIM)));
        left.events.add(event("case-service", CASE, 5, "SupplierClaimReported", "cause-5", """
            {"claimId":"%s","status":"SETTLED","plan":[],"amount":[{"amount":"23.00","currency":"USD"}]}\
            """.formatted(CLAIM)));
        left.events.add(event("refund-service", LEDGER, 1, "RefundExecuted", "cause-6", """
            {"refund":{"refundId":"%s"},"amount":{"amount":"24.00","currency":"USD"}}\
            """.formatted(REFUND)));
        left.events.add(
                event("supplier-claim-service", CLAIM, 1, "SupplierPaymentReceived", "cause-7", amount("23.00")));
        left.events.add(event("notification-service", MAIL, 1, "MessageAttempted", "n-1", "{}"));
        left.events.add(event("notification-service", MAIL, 2, "MessageSent", "n-1", "{}"));
        left.mailbox.add(new Delivered("<" + MAIL + "@redress.local>", "customer"));
        left.told.add(told("m-1", CASE + ":1", 1, "opened"));
        left.told.add(told("m-2", CASE + ":2", 2, "closed"));
        left.told.add(new Told("finance", "k", BANK, "paid-" + REFUND, "", 0, "paid"));
        left.told.add(new Told("finance", "k", BANK, "received-" + CLAIM, "", 0, "received"));
        left.chains.add(new Verified("case-service", 5, List.of()));
        left.chains.add(new Verified("notification-service", 2, List.of()));
        left.pictures.add(new Picture("case-service", "case_row", List.of("(2)"), List.of("(2)")));
        return left;
    }

    private static Event event(String service, UUID stream, int version, String type, String causation, String data) {
        return new Event(service, stream, version, type, "ann", causation, "commit-" + version, json(data));
    }

    private static Event with(Event event, String data) {
        return event(event.service(), event.stream(), event.version(), event.type(), event.causation(), data);
    }

    private static Receipt receipt(String service, String topic, Mark mark) {
        return new Receipt(service, topic, mark.source(), mark.key(), "nothing", List.of());
    }

    private static Told told(String id, String causation, int sequence, String content) {
        return new Told("case-events", CASE.toString(), "urn:redress:case-service", id, causation, sequence, content);
    }

    private static String refundReported(String amount) {
        return """
            {"refundId":"%s","status":"EXECUTED","amount":[{"amount":"%s","currency":"USD"}]}\
            """.formatted(REFUND, amount);
    }

    private static String amount(String amount) {
        return """
            {"amount":{"amount":"%s","currency":"USD"}}\
            """.formatted(amount);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

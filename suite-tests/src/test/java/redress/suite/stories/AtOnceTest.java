package redress.suite.stories;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.contracts.Money;
import redress.local.players.Agent;
import redress.local.players.CaseSheet;
import redress.local.players.Reply;
import redress.local.players.Sale;
import redress.local.players.Sale.Item;
import redress.suite.CaseNews;
import redress.suite.stories.Stage.Market;

/// What several ask for at the same moment is decided once.
class AtOnceTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int LINES = 4;
    private static final int ASKED = 16;
    private static final String EACH = "25.00";
    private static final String PAID = "80.00";

    private final Stage stage = Stage.set();

    private record Wish(CaseSheet at, String lineId, Agent agent) {

        Reply said(Sale sale) {
            return agent.answers(at, "PARTIAL_REFUND", Agent.missing(lineId, 1, sale.money(EACH)));
        }
    }

    /// I-01: of 80 paid, three times 25 go back. I-02: not two of them for the same line.
    @Test
    void sixteen_refunds_of_one_order_asked_at_once_leave_what_was_paid() {
        var sale = fourLines();
        stage.players().shop().delivered(sale);
        var cases = IntStream.range(0, ASKED)
                .mapToObj(_ -> stage.ann().opens(sale, Stage.COMPLAINT))
                .toList();
        var wishes = Together.all(IntStream.range(0, ASKED)
                .mapToObj(number -> Together.Work.of(() -> wish(cases.get(number), number)))
                .toList());

        var answers = Together.all(wishes.stream()
                .map(wish -> Together.Work.of(() -> wish.said(sale)))
                .toList());

        assertThat(answers).allMatch(Reply::isDone);
        await().atMost(SOON).until(() -> decided(sale).size() == ASKED);
        var granted = decided(sale).stream()
                .filter(refund -> !status(refund).equals("REJECTED"))
                .toList();
        assertThat(granted).hasSize(3).allMatch(refund -> amount(refund).compareTo(new BigDecimal(EACH)) == 0);
        assertThat(granted.stream().collect(groupingBy(AtOnceTest::line)).values())
                .allMatch(each -> each.size() == 1);
        assertThat(granted.stream().map(AtOnceTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isLessThanOrEqualTo(new BigDecimal(PAID));
        var paying =
                granted.stream().map(refund -> refund.path("caseId").asText()).toList();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(closed(wishes)).containsExactlyInAnyOrderElementsOf(paying));
    }

    /// I-16, ENG-7, ENG-9: one answer counts; the other one moves nothing.
    @Test
    void of_two_agents_who_answer_at_once_one_is_heard() {
        var sale = stage.brakePads();
        var caseId = stage.complaint(sale, Market.EN);
        var deciding = withoutPhotos(caseId, "1", 2);

        var answers = Together.all(List.of(
                Together.Work.of(() -> stage.ann().answers(deciding, "RESHIP", Agent.missing("1", 2))),
                Together.Work.of(() -> stage.bea().answers(deciding, "FULL_REFUND", Agent.missing("1", 2)))));

        assertThat(answers).extracting(Reply::isDone).containsExactlyInAnyOrder(true, false);
        assertThat(answers).filteredOn(answer -> !answer.isDone()).allMatch(answer -> answer.status() == 409);
        var reship = answers.getFirst().isDone();
        var outcome = reship ? "RESHIPPED" : "REFUNDED_FULL";
        if (reship) {
            stage.dispatched(sale, caseId);
        }
        var closed = stage.ann().closed(caseId);
        assertThat(closed.outcome()).isEqualTo(outcome);
        assertThat(closed.reshipments()).hasSize(reship ? 1 : 0);
        stage.awaitCalm();
        assertThat(stage.ann().refundsOf(sale.orderId())).hasSize(reship ? 0 : 1);
        assertThat(stage.ann().sees(caseId).refunds()).hasSize(reship ? 0 : 1);
    }

    /// I-16: a key answered before, an answered node, a visit that never was.
    @Test
    void an_answer_given_again_moves_nothing() {
        var sale = stage.brakePads();
        var ann = stage.ann();
        var caseId = stage.complaint(sale, Market.EN);
        var deciding = withoutPhotos(caseId, "1", 2);
        var key = UUID.randomUUID().toString();
        var first = ann.answers(deciding, "RESHIP", Agent.missing("1", 2), key).demand(200, 204);

        assertThat(ann.answers(deciding, "RESHIP", Agent.missing("1", 2), key).status())
                .isEqualTo(first.status());
        assertThat(ann.answers(deciding, "FULL_REFUND", Agent.missing("1", 2), key)
                        .status())
                .isEqualTo(422);
        assertThat(ann.answers(deciding, "RESHIP", Agent.missing("1", 2)).status())
                .isEqualTo(409);
        assertThat(stage.bea()
                        .answers(deciding, "FULL_REFUND", Agent.missing("1", 2))
                        .status())
                .isEqualTo(409);
        assertThat(otherVisit(caseId, 2).status()).isEqualTo(409);

        stage.dispatched(sale, caseId);
        assertThat(ann.closed(caseId).reshipments()).hasSize(1);
        stage.awaitCalm();
        assertThat(heard(caseId)).hasSize(1);
        assertThat(ann.refundsOf(sale.orderId())).isEmpty();
        assertThat(sale.customer().mails()).hasSize(2);
    }

    private Wish wish(String caseId, int number) {
        var lineId = Integer.toString(1 + number % LINES);
        var agent = number % 2 == 0 ? stage.ann() : stage.bea();
        return new Wish(withoutPhotos(caseId, lineId, 1), lineId, agent);
    }

    private CaseSheet withoutPhotos(String caseId, String lineId, int quantity) {
        return stage.refusedPhotos(caseId, lineId, quantity);
    }

    private Sale fourLines() {
        var name = "four-" + UUID.randomUUID();
        var items = IntStream.rangeClosed(1, LINES)
                .mapToObj(number -> new Item(
                        Integer.toString(number),
                        "PART-" + number,
                        "a part",
                        1,
                        usd("30.00"),
                        usd("12.00"),
                        "supplier-" + number))
                .toArray(Item[]::new);
        return Sale.of(name, "ebay", "brake-and-bolt", stage.customer(name, Market.EN), items)
                .paid(PAID);
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    /// As an agent would who looks at an old screen.
    private Reply otherVisit(String caseId, int visit) {
        return stage.ann()
                .desk()
                .post(
                        "/api/cases/" + caseId + "/answers",
                        Map.of("node", "INC-08", "visit", visit, "answer", "RESHIP", "inputs", Agent.missing("1", 2)));
    }

    /// A case whose refund was refused is somebody's work again.
    private List<String> closed(List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> stage.ann().sees(wish.at().caseId()))
                .filter(CaseSheet::isClosed)
                .map(CaseSheet::caseId)
                .toList();
    }

    private List<JsonNode> decided(Sale sale) {
        return stage.ann().refundsOf(sale.orderId()).stream()
                .filter(refund -> !status(refund).equals("REGISTERED"))
                .toList();
    }

    private static String status(JsonNode refund) {
        return refund.path("status").asText();
    }

    private static String line(JsonNode refund) {
        return refund.path("lines").path(0).path("lineId").asText();
    }

    private static BigDecimal amount(JsonNode refund) {
        return new BigDecimal(refund.path("amount").path("amount").asText());
    }

    /// The ids of the reshipments the warehouse heard of.
    private List<String> heard(String caseId) {
        return Stream.of(CaseNews.all(stage.suite(), "erp-reshipments"))
                .flatMap(List::stream)
                .filter(news -> news.data().contains(caseId))
                .map(CaseNews::id)
                .distinct()
                .toList();
    }
}

package redress.suite.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import redress.local.players.Agent;
import redress.local.players.CaseSheet;
import redress.local.players.Sale;
import redress.suite.CaseNews;

/// kill -9 of each service in the middle of ten cases: all end as they would have (COV-X-01, I-16, R-000-27).
class KillsAmidCasesTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(90);

    private final Stage stage = Stage.set();
    private final Agent ann = stage.ann();
    private final AtomicInteger steps = new AtomicInteger();

    /// How a case went: what was bought, and how it ended.
    private record Walk(Sale sale, String expected, CaseSheet end) {

        @Override
        public String toString() {
            return expected + " " + end.caseId();
        }
    }

    /// Who is killed once so many steps were taken in all.
    private record Blow(String victim, int after) {}

    private static final List<Blow> BLOWS = List.of(
            new Blow("case-service", 12),
            new Blow("notification-service", 22),
            new Blow("gateway", 30),
            new Blow("supplier-claim-service", 38),
            new Blow("refund-service", 46));

    @Test
    void ten_cases_end_as_if_nothing_had_happened() {
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = kinds().map(
                            kind -> CompletableFuture.supplyAsync(() -> kind.apply(stage.brakePads()), everybody))
                    .toList();
            BLOWS.forEach(blow -> strike(blow, under));
            var walks = under.stream().map(CompletableFuture::join).toList();
            BLOWS.forEach(blow -> assertThat(stage.suite().runs(blow.victim())).isTrue());

            assertThat(walks)
                    .allSatisfy(walk -> assertThat(walk.end().outcome()).isEqualTo(walk.expected()));
            stage.awaitCalm();
            assertThat(walks).allSatisfy(this::assertMailboxIsSentAndInDoubt);
            assertThat(walks).allSatisfy(this::assertPaidBackOnce);
            stage.assertLogsWhole();
        }
    }

    /// Four with a claim that is paid, two on their way, two partial refunds, two of the warehouse's.
    private Stream<Function<Sale, Walk>> kinds() {
        var all = new ArrayList<Function<Sale, Walk>>();
        IntStream.range(0, 4).forEach(_ -> all.add(this::recovered));
        IntStream.range(0, 2).forEach(_ -> {
            all.add(sale -> informed(sale.in(2)));
            all.add(this::refunded);
            all.add(this::ownFault);
        });
        return all.stream();
    }

    private Walk recovered(Sale sale) {
        var caseId = proven(sale);
        step(() -> stage.players().afterSalesGroup().answers(caseId, "SUPPLIER_SHORT_SHIPMENT"));
        var claimId = ann.sees(caseId, "a claim", sheet -> sheet.claimId().isPresent())
                .claimId()
                .orElseThrow();
        step(() -> stage.players().purchasing().submits(claimId));
        step(() -> stage.players().supplier().willPay(claimId, sale.money(Stage.COST_OF_TWO)));
        step(() -> ann.answers(caseId, "INC-16", "RESHIP", Map.of()));
        step(() -> stage.dispatched(sale, caseId));
        step(() -> stage.players().purchasing().accepts(claimId));
        step(() -> stage.players().finance().receives(claimId, sale.money(Stage.COST_OF_TWO)));
        closed(caseId);
        return new Walk(
                sale, "RESHIPPED", ann.sees(caseId, "recovered", sheet -> sheet.has("recovered", Stage.COST_OF_TWO)));
    }

    private Walk informed(Sale sale) {
        step(() -> stage.players().shop().firstParcelDelivered(sale));
        step(() -> sale.customer().writes(sale.orderId(), Stage.COMPLAINT));
        return new Walk(sale, "INFORMED_ONLY", closed(ann.finds(sale.orderId())));
    }

    private Walk refunded(Sale sale) {
        var caseId = proven(sale);
        step(() -> stage.players().afterSalesGroup().answers(caseId, "WAREHOUSE_SHORT_SHIPMENT"));
        step(() -> ann.answers(caseId, "INC-16", "REFUND", Map.of()));
        step(() -> ann.answers(caseId, "INC-19", "YES", Agent.amount(sale.money("24.00"))));
        var refundId = stage.refundOf(sale.orderId()).path("refundId").asText();
        step(() -> stage.players().finance().pays(refundId));
        stage.players().finance().refund(refundId, "EXECUTED");
        return new Walk(sale, "REFUNDED_PARTIAL", closed(caseId));
    }

    private Walk ownFault(Sale sale) {
        var caseId = proven(sale);
        step(() -> stage.players().afterSalesGroup().answers(caseId, "WAREHOUSE_SHORT_SHIPMENT"));
        step(() -> ann.answers(caseId, "INC-16", "RESHIP", Map.of()));
        step(() -> stage.dispatched(sale, caseId));
        return new Walk(sale, "RESHIPPED", closed(caseId));
    }

    private String proven(Sale sale) {
        step(() -> stage.players().shop().delivered(sale));
        step(() -> sale.customer().writes(sale.orderId(), Stage.COMPLAINT));
        var caseId = ann.finds(sale.orderId());
        step(() -> ann.answers(caseId, "INC-04", "YES", Agent.missing("1", 2)));
        ann.at(caseId, "INC-07");
        step(() -> ann.fileThePhotos(caseId));
        return caseId;
    }

    private void step(Runnable taken) {
        taken.run();
        steps.incrementAndGet();
    }

    private void strike(Blow blow, List<? extends CompletableFuture<?>> under) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(BACK_WITHIN)
                .until(() -> steps.get() >= blow.after()
                        || under.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
        assertThat(under).anyMatch(walk -> !walk.isDone());
        var killed = stage.suite().process(blow.victim());
        assertThat(killed.destroyForcibly()).isTrue();
        System.out.printf("kill -9 %s after %d steps%n", blow.victim(), steps.get());
        await().atMost(BACK_WITHIN)
                .until(() -> stage.suite().runs(blow.victim())
                        && stage.suite().process(blow.victim()).pid() != killed.pid());
    }

    /// A tracking number in doubt is sent again by a person: before that the case does not end (ENG-5).
    private CaseSheet closed(String caseId) {
        return ann.sees(caseId, "closed", sheet -> {
            if (!sheet.isClosed()) {
                ann.messages(caseId).stream()
                        .filter(message -> message.path("status").asText().equals("IN_DOUBT"))
                        .forEach(
                                message -> ann.resends(message.path("messageId").asText()));
            }
            return sheet.isClosed();
        });
    }

    private void assertMailboxIsSentAndInDoubt(Walk walk) {
        var attempts = ann.messages(walk.end().caseId()).stream()
                .filter(message -> message.path("to").asText().equals("CUSTOMER"))
                .flatMap(
                        message -> StreamSupport.stream(message.path("attempts").spliterator(), false))
                .map(attempt -> attempt.path("outcome").asText())
                .toList();
        var sent = attempts.stream().filter("SENT"::equals).count();
        var inDoubt = attempts.stream().filter("IN_DOUBT"::equals).count();
        assertThat(attempts).isNotEmpty().isSubsetOf("SENT", "IN_DOUBT");
        assertThat((long) walk.sale().customer().mails().size()).isBetween(sent, sent + inDoubt);
    }

    private void assertPaidBackOnce(Walk walk) {
        var refunds = ann.refundsOf(walk.sale().orderId());
        if (walk.expected().equals("REFUNDED_PARTIAL")) {
            assertThat(refunds).hasSize(1).allMatch(refund -> status(refund).equals("EXECUTED"));
            assertThat(told("redress.refund.sent.v1", walk)).hasSize(1);
            assertThat(told("redress.refund.executed.v1", walk)).hasSize(1);
        } else {
            assertThat(refunds).isEmpty();
        }
    }

    private static String status(JsonNode refund) {
        return refund.path("status").asText();
    }

    /// Different messages of this type about the case's refund, as whoever pays hears them.
    private List<String> told(String type, Walk walk) {
        return CaseNews.all(stage.suite(), "refund-events").stream()
                .filter(news -> news.type().equals(type))
                .filter(news -> news.key().equals(walk.end().caseId()))
                .map(CaseNews::id)
                .distinct()
                .toList();
    }
}

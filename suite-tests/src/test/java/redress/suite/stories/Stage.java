package redress.suite.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import redress.contracts.Money;
import redress.local.players.Agent;
import redress.local.players.CaseSheet;
import redress.local.players.Customer;
import redress.local.players.Desk;
import redress.local.players.Players;
import redress.local.players.Sale;
import redress.local.players.Sale.Item;
import redress.suite.RunningSuite;

/// What the stories have in common: the suite, the time, everybody around it, and brake pads.
record Stage(RunningSuite suite, SuiteTime time, Players players) {

    private static final SuiteTime TIME = new SuiteTime();

    /// The missing ones of a set of four cost us 23.00, and 6.20 to send.
    static final String COST_OF_TWO = "23.00";

    static final String FREIGHT = "6.20";
    private static final List<String> SERVICES = List.of(
            "case-service",
            "supplier-claim-service",
            "logistics-claim-service",
            "refund-service",
            "notification-service");
    private static final Duration SOON = Duration.ofSeconds(60);

    static final String COMPLAINT = "Only two of the four brake pads were in the box, two are missing.";

    /// What every claim for damage needs (R-000-09); a photo of the label is good to have.
    static final List<String> GOODS_AND_BOX = List.of("PRODUCT_PHOTO", "OUTER_PACKAGING_PHOTO");

    static final String LABEL = "WAYBILL_LABEL_PHOTO";

    /// A language, a shop that speaks it, and what a customer writes there.
    enum Market {
        EN("en", "ebay", "USD", COMPLAINT, "The brake pads arrived damaged, the box is torn.", "Here are the photos."),
        ZH("zh", "tmall", "CNY", "盒子里只有两片刹车片，少了两片。", "刹车片收到时已经破损，外箱也压坏了。", "照片已发。");

        final String language;
        final String platform;
        final String currency;
        final String complaint;
        final String damage;
        final String photos;

        Market(String language, String platform, String currency, String complaint, String damage, String photos) {
            this.language = language;
            this.platform = platform;
            this.currency = currency;
            this.complaint = complaint;
            this.damage = damage;
            this.photos = photos;
        }
    }

    static Stage set() {
        var suite = RunningSuite.inSimulatedTime();
        return new Stage(suite, TIME, suite.players(TIME));
    }

    Agent ann() {
        return players.agent("ann");
    }

    Agent bea() {
        return players.agent("bea");
    }

    Desk ops() {
        return players.gateway().as("ops");
    }

    /// A set of four brake pads, bought by somebody new.
    Sale brakePads() {
        return brakePads(Market.EN);
    }

    Sale brakePads(Market market) {
        var name = UUID.randomUUID().toString().substring(0, 8);
        return Sale.of(
                "pads-" + name, market.platform, "brake-and-bolt", customer(name, market), pads("1", market.currency));
    }

    Customer customer(String name, Market market) {
        return players.customer("customer-" + name, "Chen Wei", market.language);
    }

    static Item pads(String lineId, String currency) {
        return new Item(
                lineId,
                "PAD-4",
                "brake pads",
                4,
                new Money(new BigDecimal("24.90"), currency),
                new Money(new BigDecimal("11.50"), currency),
                "supplier-bremse");
    }

    /// Bought, delivered and complained about; the case is where an agent looks at it.
    String complaint(Sale sale, Market market) {
        return complaint(sale, market.complaint);
    }

    private String complaint(Sale sale, String words) {
        players.shop().delivered(sale);
        sale.customer().writes(sale.orderId(), words);
        return ann().finds(sale.orderId());
    }

    /// Bought, delivered and damaged; the customer is asked for photos.
    String damaged(Sale sale, Market market) {
        var caseId = complaint(sale, market.damage);
        ann().at(caseId, "DMG-02");
        return caseId;
    }

    /// As above, and photos show it: the department is asked whether the goods can be used.
    String seen(Sale sale, Market market, List<String> photos) {
        var caseId = damaged(sale, market);
        sale.customer().got("a question for photos", mail -> true);
        sale.customer().writes(sale.orderId(), market.photos);
        ann().fileThePhotos(caseId, photos);
        ann().at(caseId, "DMG-05");
        return caseId;
    }

    /// As above, and the photos show that the customer bought the wrong thing: the department is asked for the right
    /// one.
    String boughtWrong(Sale sale) {
        var caseId = seen(sale, Market.EN, GOODS_AND_BOX);
        players.afterSalesGroup().answers(caseId, "BOUGHT_WRONG");
        ann().at(caseId, "WPU-01");
        return caseId;
    }

    /// As above, and we have what the customer really needs, for 18.00 more: the exchange is offered.
    String offeredSportPads(Sale sale) {
        var caseId = boughtWrong(sale);
        players.afterSalesGroup().answers(caseId, "YES", Map.of("wanted", Agent.goods(sportPads(sale))));
        ann().at(caseId, "WPU-02");
        return caseId;
    }

    private static Item sportPads(Sale sale) {
        return new Item("", "PAD-4-S", "sport brake pads", 4, sale.money("29.40"), sale.money("11.50"), "");
    }

    /// The pads do not fit, because the listing was wrong: the right ones were sent, and the customer has a label for
    /// the wrong ones.
    String labelled(Sale sale) {
        var caseId = complaint(sale, "The brake pads do not fit my car.");
        ann().answers(caseId, "FIT-01", "EXCHANGE", Map.of());
        sale.customer().got("a question for photos", mail -> true);
        sale.customer().writes(sale.orderId(), Market.EN.photos);
        ann().fileThePhotos(caseId, List.of("COMPARISON_PHOTO", "NAMEPLATE_PHOTO"));
        players.afterSalesGroup().answers(caseId, "NO");
        ann().answers(caseId, "FIT-04", "LISTING_FITMENT", Map.of("right", Agent.goods(sportPads(sale))));
        dispatched(sale, caseId);
        ann().answers(caseId, "FIT-09", "YES", Map.of());
        var rmaId = rmaId(caseId);
        players.warehouse().makesLabel(rmaId, sale.orderId(), sale.money("7.10"));
        sale.customer().got("the label", mail -> mail.text().contains("label-" + rmaId));
        ann().at(caseId, "FIT-11");
        return caseId;
    }

    /// The number under which the goods may come back.
    String rmaId(String caseId) {
        return ann().sees(
                        caseId,
                        "goods that may come back",
                        sheet -> sheet.rmaId().isPresent())
                .rmaId()
                .orElseThrow();
    }

    /// Two pads are missing, and photos show it: the department is asked why.
    String proven(Sale sale) {
        return proven(sale, 2);
    }

    String proven(Sale sale, int missing) {
        var caseId = complaint(sale, Market.EN);
        ann().answers(caseId, "INC-04", "YES", Agent.missing("1", missing));
        ann().at(caseId, "INC-07");
        sale.customer().writes(sale.orderId(), Market.EN.photos);
        ann().fileThePhotos(caseId);
        return caseId;
    }

    /// As above, and the supplier sent too few: a claim is requested.
    Claimed claimed(Sale sale) {
        var caseId = proven(sale);
        players.afterSalesGroup().answers(caseId, "SUPPLIER_SHORT_SHIPMENT");
        var claim = ann().sees(caseId, "a claim", sheet -> sheet.claimId().isPresent());
        return new Claimed(caseId, claim.claimId().orElseThrow());
    }

    record Claimed(String caseId, String claimId) {}

    /// No photos will come: the agent decides freely.
    CaseSheet refusedPhotos(String caseId, String lineId, int quantity) {
        ann().answers(caseId, "INC-04", "YES", Agent.missing(lineId, quantity));
        ann().answers(caseId, "INC-07", "REFUSED", Map.of());
        return ann().at(caseId, "INC-08");
    }

    /// The warehouse sends what the case wants sent. Returns the waybill.
    String dispatched(Sale sale, String caseId) {
        var wanted =
                ann().sees(caseId, "a reshipment", sheet -> !sheet.reshipments().isEmpty());
        var reshipmentId = wanted.reshipments().getFirst().path("reshipmentId").asText();
        return players.warehouse().dispatches(reshipmentId, sale.orderId(), sale.money(FREIGHT));
    }

    /// The case's top-ups that stand like this, once there is one.
    List<String> topUps(String caseId, String status) {
        return await().atMost(SOON)
                .until(
                        () -> ann().topUpsOf(caseId).stream()
                                .filter(topUp -> topUp.path("status").asText().equals(status))
                                .map(topUp -> topUp.path("topUpId").asText())
                                .toList(),
                        found -> !found.isEmpty());
    }

    JsonNode refundOf(String orderId) {
        await().atMost(SOON).until(() -> !ann().refundsOf(orderId).isEmpty());
        return ann().refundsOf(orderId).getFirst();
    }

    /// What the case cost, what of it came back, may still come back, and won't, once it is so.
    void awaitLedger(String caseId, String cost, String recovered, String open, String lost) {
        awaitLedger(caseId, "cost", cost);
        awaitLedger(caseId, "recovered", recovered);
        awaitLedger(caseId, "open", open);
        awaitLedger(caseId, "lost", lost);
    }

    void awaitLedger(String caseId, String side, String amount) {
        ann().sees(caseId, side + " " + amount, sheet -> sheet.has(side, amount));
    }

    /// Something about this case, refused by a rule and put aside for ops.
    void awaitParked(String service, String rule, String about) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ops().get("/api/maintenance/" + service + "/parked?limit=500")
                                .json()
                                .path("items"))
                        .anySatisfy(parked -> assertThat(parked.toString()).contains(rule, about)));
    }

    /// Every service has followed its log to the end; what they told each other is heard shortly after.
    void awaitCalm() {
        for (var round = 0; round < 2; round++) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(SERVICES)
                            .allSatisfy(service ->
                                    assertThat(lags(service)).isNotEmpty().containsOnly(0L)));
        }
    }

    /// No service's log lost or changed anything (I-17).
    void assertLogsWhole() {
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(
                                ops().post("/api/maintenance/" + service + "/chain/verification", Map.of())
                                        .demand(200)
                                        .json()
                                        .path("faults"))
                        .isEmpty());
    }

    private List<Long> lags(String service) {
        var answer = ops().get("/api/maintenance/" + service + "/subscriptions").demand(200);
        return StreamSupport.stream(answer.json().path("subscriptions").spliterator(), false)
                .map(subscription -> subscription.path("behind").asLong())
                .toList();
    }
}

package redress.faults.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import redress.contracts.Money;
import redress.faults.load.Ending.Closed;
import redress.local.players.Agent;
import redress.local.players.CaseSheet;
import redress.local.players.Players;
import redress.local.players.Sale;
import redress.local.players.Waiting;

/// Cases about missing brake pads, played from the sale to the end: with a claim that is paid, answered with word that
/// the rest is on its way, with a refund, and at our own cost.
///
/// @param opened hears of every case there is
record Walks(Players players, Consumer<String> opened) {

    private static final String COMPLAINT = "Only two of the four brake pads were in the box, two are missing.";
    private static final String PHOTOS = "Here are the photos.";
    private static final String COST_OF_TWO = "23.00";
    private static final String FREIGHT = "6.20";

    /// So little that thousands of them stay within what an agent may give in a day.
    private static final String REFUND = "0.20";

    /// What may be played, each as often as it is named.
    List<Supplier<Closed>> kinds() {
        return List.of(
                this::recovered,
                this::refunded,
                this::informed,
                this::ownFault,
                this::recovered,
                this::refunded,
                this::recovered);
    }

    private Closed recovered() {
        var sale = brakePads();
        var caseId = proven(sale);
        players.afterSalesGroup().answers(caseId, "SUPPLIER_SHORT_SHIPMENT");
        var claimId = ann().sees(caseId, "a claim", sheet -> sheet.claimId().isPresent())
                .claimId()
                .orElseThrow();
        players.purchasing().submits(claimId);
        players.supplier().willPay(claimId, sale.money(COST_OF_TWO));
        ann().answers(caseId, "INC-16", "RESHIP", Map.of());
        dispatched(sale, caseId);
        players.purchasing().claim(claimId, "PLAN_PROPOSED");
        players.purchasing().accepts(claimId);
        players.finance().receivesFromSupplier(claimId, sale.money(COST_OF_TWO));
        closed(caseId);
        return ended(ann().sees(caseId, "recovered", sheet -> sheet.has("recovered", COST_OF_TWO)), "RESHIPPED");
    }

    private Closed informed() {
        var sale = brakePads().in(2);
        players.shop().firstParcelDelivered(sale);
        sale.customer().writes(sale.orderId(), COMPLAINT);
        return ended(closed(found(sale)), "INFORMED_ONLY");
    }

    private Closed refunded() {
        var sale = brakePads();
        var caseId = proven(sale);
        players.afterSalesGroup().answers(caseId, "WAREHOUSE_SHORT_SHIPMENT");
        ann().answers(caseId, "INC-16", "REFUND", Map.of());
        ann().answers(caseId, "INC-19", "YES", Agent.amount(sale.money(REFUND)));
        var refundId = Waiting.on("a refund of " + sale.orderId())
                .until(() -> ann().refundsOf(sale.orderId()).stream()
                        .map(refund -> refund.path("refundId").asText())
                        .findFirst());
        players.finance().pays(refundId);
        players.finance().refund(refundId, "EXECUTED");
        return ended(closed(caseId), "REFUNDED_PARTIAL");
    }

    private Closed ownFault() {
        var sale = brakePads();
        var caseId = proven(sale);
        players.afterSalesGroup().answers(caseId, "WAREHOUSE_SHORT_SHIPMENT");
        ann().answers(caseId, "INC-16", "RESHIP", Map.of());
        dispatched(sale, caseId);
        return ended(closed(caseId), "RESHIPPED");
    }

    /// Two pads are missing, and photos show it: the department is asked why.
    private String proven(Sale sale) {
        players.shop().delivered(sale);
        sale.customer().writes(sale.orderId(), COMPLAINT);
        var caseId = found(sale);
        ann().answers(caseId, "INC-04", "YES", Agent.missing("1", 2));
        ann().at(caseId, "INC-07");
        sale.customer().writes(sale.orderId(), PHOTOS);
        ann().fileThePhotos(caseId);
        return caseId;
    }

    private void dispatched(Sale sale, String caseId) {
        var wanted =
                ann().sees(caseId, "a reshipment", sheet -> !sheet.reshipments().isEmpty());
        var reshipmentId = wanted.reshipments().getFirst().path("reshipmentId").asText();
        players.warehouse().dispatches(reshipmentId, sale.orderId(), sale.money(FREIGHT));
    }

    /// A tracking number in doubt is sent again by a person: before that the case does not end (ENG-5).
    private CaseSheet closed(String caseId) {
        return ann().sees(caseId, "closed", sheet -> {
            if (!sheet.isClosed()) {
                inDoubt(caseId).ifPresent(ann()::resends);
            }
            return sheet.isClosed();
        });
    }

    private Optional<String> inDoubt(String caseId) {
        return ann().messages(caseId).stream()
                .filter(message -> message.path("status").asText().equals("IN_DOUBT"))
                .map(message -> message.path("messageId").asText())
                .findFirst();
    }

    private String found(Sale sale) {
        var caseId = ann().finds(sale.orderId());
        opened.accept(caseId);
        return caseId;
    }

    private static Closed ended(CaseSheet sheet, String expected) {
        return new Closed(sheet.caseId(), expected, sheet.outcome());
    }

    private Agent ann() {
        return players.agent("ann");
    }

    private Sale brakePads() {
        var name = UUID.randomUUID().toString().substring(0, 8);
        var pads = new Sale.Item("1", "PAD-4", "brake pads", 4, usd("24.90"), usd("11.50"), "supplier-bremse");
        var customer = players.customer("customer-" + name, "Chen Wei", "en");
        return Sale.of("pads-" + name, "ebay", "brake-and-bolt", customer, pads);
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}

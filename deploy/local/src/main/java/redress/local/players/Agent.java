package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import redress.contracts.Money;

/// Somebody of customer service, who works on cases.
public record Agent(Desk desk) {

    private static final String GOODS = "PRODUCT_PHOTO";
    private static final String BOX = "OUTER_PACKAGING_PHOTO";

    /// Somebody wrote to her: the case of it.
    public String opens(Sale sale, String message) {
        var customer = Map.of(
                "id", sale.customer().id(),
                "name", sale.customer().name(),
                "email", sale.customer().email());
        var opened = desk.post(
                        "/api/cases",
                        Map.of(
                                "channel",
                                "PHONE",
                                "orderId",
                                sale.orderId(),
                                "message",
                                message,
                                "language",
                                sale.customer().language(),
                                "customer",
                                customer))
                .demand(201);
        var caseId = opened.json().path("id").asText();
        return Waiting.on("case " + caseId)
                .until(() -> Optional.of(caseId)
                        .filter(_ -> desk.get("/api/cases/" + caseId).isDone()));
    }

    /// The case of an order, once there is one.
    public String finds(String orderId) {
        return Waiting.on("a case of " + orderId)
                .until(() -> casesOf(orderId).stream().findFirst());
    }

    public List<String> casesOf(String orderId) {
        return desk.all("/api/cases?limit=200&q=" + orderId).stream()
                .filter(found -> found.path("orderId").asText().equals(orderId))
                .map(found -> found.path("caseId").asText())
                .toList();
    }

    public CaseSheet sees(String caseId) {
        return new CaseSheet(desk.get("/api/cases/" + caseId).demand(200).json());
    }

    /// The case, once it looks like this.
    public CaseSheet sees(String caseId, String what, Predicate<CaseSheet> like) {
        return Waiting.on("case " + caseId + ": " + what)
                .until(() -> Optional.of(sees(caseId)).filter(like));
    }

    /// The case, once it stands at this node.
    public CaseSheet at(String caseId, String node) {
        return sees(caseId, "at " + node, sheet -> sheet.isAt(node));
    }

    public CaseSheet closed(String caseId) {
        return sees(caseId, "closed", CaseSheet::isClosed);
    }

    /// Every event of the case.
    public List<JsonNode> story(String caseId) {
        return desk.all("/api/cases/" + caseId + "/timeline");
    }

    /// Answers the node once the case stands there.
    public void answers(String caseId, String node, String answer, Map<String, ?> inputs) {
        answers(at(caseId, node), answer, inputs).demandDone();
    }

    /// Answers what the sheet shows, whatever became of the case since.
    public Reply answers(CaseSheet sheet, String answer, Map<String, ?> inputs) {
        return desk.post(path(sheet.caseId(), "answers"), answer(sheet.node(), sheet.visit(), answer, inputs));
    }

    public Reply answers(CaseSheet sheet, String answer, Map<String, ?> inputs, String key) {
        return desk.post(path(sheet.caseId(), "answers"), answer(sheet.node(), sheet.visit(), answer, inputs), key);
    }

    /// The two photos every incomplete parcel needs (R-000-03), as the customer sent them.
    public void fileThePhotos(String caseId) {
        fileThePhotos(caseId, List.of(GOODS, BOX));
    }

    /// What the customer sent, each as what it shows.
    public void fileThePhotos(String caseId, List<String> kinds) {
        for (var kind : kinds) {
            desk.upload(path(caseId, "evidence"), kind, Photo.of(kind + caseId)).demandDone();
        }
    }

    public void marksUrgent(String caseId, String why) {
        desk.put(path(caseId, "urgency"), Map.of("urgent", true, "reason", why)).demandDone();
    }

    /// By hand, wherever the case stands.
    public void ends(String caseId, String outcome, String why) {
        desk.put(path(caseId, "closure"), Map.of("outcome", outcome, "note", why))
                .demandDone();
    }

    /// Goes on without waiting for others (ENG-3).
    public Reply skips(CaseSheet sheet, String why) {
        return desk.post(
                path(sheet.caseId(), "skips"), Map.of("node", sheet.node(), "visit", sheet.visit(), "reason", why));
    }

    /// What was written to the customer and to departments about the case.
    public List<JsonNode> messages(String caseId) {
        return desk.all("/api/notifications?limit=200&caseId=" + caseId);
    }

    /// A message nobody knows the fate of goes out once more.
    public void resends(String messageId) {
        desk.post("/api/notifications/" + messageId + "/resend", Map.of());
    }

    public List<JsonNode> refundsOf(String orderId) {
        return desk.all("/api/refunds?limit=200&orderId=" + orderId);
    }

    public List<JsonNode> topUpsOf(String caseId) {
        return desk.all("/api/top-ups?limit=200&caseId=" + caseId);
    }

    public Reply approves(String refundId) {
        return desk.put("/api/refunds/" + refundId + "/approval", Map.of());
    }

    /// In which parcel the customer sends it back.
    public void notesTracking(String rmaId, String waybill, String carrier) {
        desk.put("/api/returns/" + rmaId + "/tracking", Map.of("waybill", waybill, "carrier", carrier))
                .demandDone();
    }

    /// The label of goods that may come back is not needed any more.
    public Reply triesToCancelLabel(String rmaId) {
        return desk.delete("/api/returns/" + rmaId + "/label");
    }

    /// Goods that may come back, once they stand like this.
    public JsonNode comesBack(String rmaId, String status) {
        return Waiting.on("return " + rmaId + " " + status)
                .until(() -> Optional.of(desk.get("/api/returns/" + rmaId))
                        .filter(Reply::isDone)
                        .map(Reply::json)
                        .filter(back -> back.path("status").asText().equals(status)));
    }

    /// The claim on a carrier, once it stands like this.
    public JsonNode carrierClaim(String claimId, String status) {
        return Waiting.on("claim " + claimId + " " + status)
                .until(() -> Optional.of(desk.get("/api/carrier-claims/" + claimId))
                        .filter(Reply::isDone)
                        .map(Reply::json)
                        .filter(claim -> claim.path("status").asText().equals(status)));
    }

    /// Puts the claim to the carrier, once all is there that its rule asks for.
    public void files(String claimId) {
        carrierClaim(claimId, "DRAFT");
        triesToFile(claimId).demandDone();
    }

    public Reply triesToFile(String claimId) {
        return desk.put("/api/carrier-claims/" + claimId + "/filing", Map.of());
    }

    /// Says of a piece of the claim's evidence what it shows.
    public void looksAnew(String claimId, JsonNode piece, String kind) {
        var shown = Map.of(
                "evidenceId", piece.path("evidenceId").asText(),
                "kind", kind,
                "mediaType", piece.path("mediaType").asText(),
                "sha256", piece.path("sha256").asText());
        desk.put("/api/carrier-claims/" + claimId + "/evidence", Map.of("evidence", List.of(shown)))
                .demandDone();
    }

    /// Gives the carrier's refusal up; takes a lead.
    public void writesOff(String claimId, String why) {
        carrierClaim(claimId, "REJECTED");
        desk.put("/api/carrier-claims/" + claimId + "/write-off", Map.of("reason", why))
                .demandDone();
    }

    /// What waits for this person's word.
    public List<JsonNode> approvals() {
        return desk.all("/api/approvals?limit=200");
    }

    public static Map<String, Object> missing(String lineId, int quantity) {
        return Map.of("missing", List.of(Map.of("lineId", lineId, "quantity", quantity)));
    }

    public static Map<String, Object> missing(String lineId, int quantity, Money amount) {
        return Map.of("missing", missing(lineId, quantity).get("missing"), "amount", json(amount));
    }

    public static Map<String, Object> amount(Money amount) {
        return Map.of("amount", json(amount));
    }

    /// Goods that are not in the order.
    public static Map<String, Object> goods(Sale.Item item) {
        return Map.of(
                "sku", item.sku(),
                "title", item.title(),
                "quantity", item.quantity(),
                "unitPrice", json(item.unitPrice()),
                "unitCost", json(item.unitCost()));
    }

    private static Map<String, String> json(Money amount) {
        return Map.of("amount", amount.amount().toPlainString(), "currency", amount.currency());
    }

    private static Map<String, Object> answer(String node, int visit, String answer, Map<String, ?> inputs) {
        return Map.of("node", node, "visit", visit, "answer", answer, "inputs", inputs);
    }

    private static String path(String caseId, String what) {
        return "/api/cases/" + caseId + "/" + what;
    }
}

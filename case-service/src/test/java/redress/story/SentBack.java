package redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Attachment;
import redress.contracts.Channel;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.contracts.OrderLine;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.ReturnMessage.ReturnAuthorized;
import redress.contracts.Topic;

/// Brake pads that are to come back: the case, as far as people have brought it, and its return.
final class SentBack {

    final Shop shop = new Shop();
    final String order = Shop.newOrder();
    final String caseId;

    private SentBack(String seller, String words, List<Attachment> photos) {
        shop.tell(new OrderPlaced(
                order,
                "ebay",
                seller,
                shop.customer,
                List.of(new OrderLine(
                        "1",
                        "PAD-4",
                        "Brake pads",
                        4,
                        Money.of("12.50", "EUR"),
                        Money.of("6.00", "EUR"),
                        null,
                        "S-1",
                        null)),
                Money.of("4.90", "EUR"),
                Money.of("54.90", "EUR"),
                Shop.PLACED));
        shop.tell(new MessageReceived(
                UUID.randomUUID().toString(),
                Channel.EMAIL,
                shop.customer,
                order,
                null,
                null,
                words,
                "en",
                photos,
                Shop.WRITTEN));
        caseId = Desk.caseOf(order);
    }

    /// COV-000-10: bought wrong, and what the customer needs cannot be supplied.
    static SentBack boughtWrong(String seller) {
        var pads = offeredNothing(seller);
        pads.answers("WPU-10", "RETURN_REFUND");
        pads.at("WPU-12");
        return pads;
    }

    /// Bought wrong, and the right ones are sent against the wrong ones.
    static SentBack swapped(String seller) {
        var pads = judged(seller);
        pads.department("YES", """
                , "inputs": {"wanted": {"sku": "DSC-2", "title": "Brake discs", "quantity": 2,
                  "unitPrice": {"amount": "31.00", "currency": "EUR"}}}""");
        pads.at("WPU-02");
        pads.answers("WPU-02", "RETURN_AND_SWAP");
        pads.at("WPU-08");
        return pads;
    }

    /// The goods are not needed and get a label.
    static SentBack unneeded() {
        var pads = new SentBack("brake-and-bolt", "I no longer need them", List.of());
        pads.at("NND-02");
        return pads;
    }

    private static SentBack offeredNothing(String seller) {
        var pads = judged(seller);
        pads.department("NO", "");
        pads.at("WPU-10");
        return pads;
    }

    private static SentBack judged(String seller) {
        var pads = new SentBack(
                seller,
                "They arrived damaged, broken",
                List.of(
                        photo("goods.jpg", EvidenceKind.PRODUCT_PHOTO),
                        photo("box.jpg", EvidenceKind.OUTER_PACKAGING_PHOTO)));
        pads.at("DMG-05");
        pads.department("BOUGHT_WRONG", "");
        pads.at("WPU-01");
        return pads;
    }

    UUID id() {
        return UUID.fromString(caseId);
    }

    Response at(String node) {
        return Desk.showOnce(caseId, shown -> node.equals(shown.path("playbook.node")));
    }

    void answers(String node, String answer) {
        Desk.answer(caseId, node, 1, answer, "").then().statusCode(204);
    }

    private void department(String answer, String inputs) {
        String request = Desk.show(caseId).path("requests[-1].requestId");
        Desk.soon()
                .until(() -> Desk.as("pat", "purchasing")
                                .body("{\"answer\": \"" + answer + "\"" + inputs + "}")
                                .put("/requests/{id}/answer", request)
                                .statusCode()
                        == 204);
    }

    ReturnAuthorized allowed() {
        return Told.first(Topic.ERP_RETURNS, order, ReturnAuthorized.class);
    }

    UUID rmaId() {
        return allowed().rmaId();
    }

    /// The return, once the list says so.
    Response shown(String status) {
        Desk.soon()
                .until(() -> List.of(status)
                        .equals(Desk.ann()
                                .get("/returns?orderId={order}", order)
                                .path("items.status")));
        var shown = Desk.ann().get("/returns/{id}", rmaId());
        assertThat(shown.<String>path("status")).isEqualTo(status);
        return shown;
    }

    Response tracked(String waybill) {
        return Desk.ann()
                .body("{\"waybill\": \"" + waybill + "\", \"carrier\": \"DHL\"}")
                .put("/returns/{id}/tracking", rmaId());
    }

    Instant now() {
        return Instant.parse(Desk.ops().get("/maintenance/clock").path("now"));
    }

    private static Attachment photo(String name, EvidenceKind kind) {
        return new Attachment(name, "image/jpeg", "https://shop.example/" + name, kind);
    }
}

package redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Attachment;
import redress.contracts.CaseMessage.RequestOpened;
import redress.contracts.Channel;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.EvidenceKind;
import redress.contracts.Topic;

/// Two of four brake pads are missing: the case, as far as people have brought it.
final class Incomplete {

    private static final String MISSING = "Two of the four brake pads are missing";

    final Shop shop = new Shop();
    final String order = shop.places();
    final String caseId;

    private Incomplete(List<Attachment> photos, Instant writtenAt) {
        shop.tell(new MessageReceived(
                UUID.randomUUID().toString(),
                Channel.EMAIL,
                shop.customer,
                order,
                null,
                null,
                MISSING,
                "en",
                photos,
                writtenAt));
        caseId = Desk.caseOf(order);
        at("INC-04");
        says("INC-04", 1, "YES", 2);
    }

    /// No photos will come: an agent decides freely.
    static Incomplete withoutPhotos() {
        var incomplete = new Incomplete(List.of(), Shop.WRITTEN);
        incomplete.at("INC-07");
        Desk.answer(incomplete.caseId, "INC-07", 1, "REFUSED", "").then().statusCode(204);
        incomplete.at("INC-08");
        return incomplete;
    }

    /// With photos: the department is asked why.
    static Incomplete withPhotos() {
        return withPhotos(Shop.WRITTEN);
    }

    static Incomplete withPhotos(Instant writtenAt) {
        var photos = List.of(
                photo("goods.jpg", EvidenceKind.PRODUCT_PHOTO), photo("box.jpg", EvidenceKind.OUTER_PACKAGING_PHOTO));
        var incomplete = new Incomplete(photos, writtenAt);
        incomplete.at("INC-09");
        return incomplete;
    }

    UUID id() {
        return UUID.fromString(caseId);
    }

    Response at(String node) {
        return Desk.showOnce(caseId, shown -> node.equals(shown.path("playbook.node")));
    }

    /// The department that was asked why says it.
    void isAnswered(String cause) {
        var request = Told.first(Topic.CASE_EVENTS, caseId, RequestOpened.class).requestId();
        Desk.soon()
                .until(() -> Desk.as("pat", "purchasing")
                                .body("{\"answer\": \"" + cause + "\"}")
                                .put("/requests/{id}/answer", request)
                                .statusCode()
                        == 204);
    }

    void says(String node, int visit, String answer, int pads) {
        var said = Desk.ann().body("""
                {"node": "%s", "visit": %d, "answer": "%s", "inputs": {"missing": [{"lineId": "1", "quantity": %d}]}}""".formatted(node, visit, answer, pads)).post("/cases/{id}/answers", caseId);
        assertThat(said.statusCode()).as(said.asString()).isEqualTo(204);
    }

    private static Attachment photo(String name, EvidenceKind kind) {
        return new Attachment(name, "image/jpeg", "https://shop.example/" + name, kind);
    }
}

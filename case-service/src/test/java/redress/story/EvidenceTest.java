package redress.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.story.Courier.json;
import static redress.story.Desk.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.store.Content;
import redress.store.ContentStore;
import redress.store.Sha256;

/// Photos, videos and documents of a case, and what agents write: kept by their content, erased with their customer.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class EvidenceTest {

    private static final int MB = 1 << 20;

    private final Courier ann = new Courier("ann", "agent");
    private final Courier fin = new Courier("fin", "finance");
    private final Shop shop = new Shop();

    @Inject
    ContentStore store;

    @Inject
    DataSource database;

    @Test
    void what_an_agent_adds_everyone_who_reads_the_case_can_look_at() {
        var id = newCase(shop);
        var photo = photo();
        var added = ann.bring(id, "PRODUCT_PHOTO", "C:\\pictures\\刹车片 1.png", photo);

        assertThat(added.statusCode()).isEqualTo(201);
        var evidenceId = json(added).get("id").textValue();
        assertThat(added.headers().firstValue("Location").orElse(""))
                .endsWith("/cases/" + id + "/evidence/" + evidenceId);
        assertThat(added.headers().firstValue("Redress-Position")).isPresent();

        var shown = fin.fetch(place(id, evidenceId));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(photo);
        assertThat(header(shown, "Content-Type")).contains("image/png");
        assertThat(header(shown, "Content-Disposition"))
                .contains("attachment; filename*=UTF-8''%E5%88%B9%E8%BD%A6%E7%89%87%201.png");
        assertThat(header(shown, "X-Content-Type-Options")).contains("nosniff");
        assertThat(header(shown, "Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(header(shown, "Cache-Control")).contains("private, no-store");
        assertThat(Desk.storyOf(id)).contains("EvidenceReceived");

        assertThat(fin.bring(id, "PRODUCT_PHOTO", "x.png", photo()).statusCode())
                .isEqualTo(403);
        assertThat(new Courier("int", "integration")
                        .fetch(place(id, evidenceId))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void I_16_the_same_bytes_are_one_piece_of_evidence_even_at_one_moment() {
        var id = newCase(shop);
        var photo = photo();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(n -> hands.submit(() -> ann.bring(id, "PRODUCT_PHOTO", "photo " + n + ".png", photo)))
                    .map(EvidenceTest::done)
                    .toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(answers)
                    .extracting(answer -> json(answer).get("id"))
                    .hasSize(8)
                    .containsOnly(json(answers.getFirst()).get("id"));
        }
        assertThat(Desk.storyOf(id).stream().filter("EvidenceReceived"::equals)).hasSize(1);
    }

    @Test
    void I_16_a_key_belongs_to_one_upload() {
        var id = newCase(shop);
        var key = UUID.randomUUID().toString();
        var photo = photo();
        var first = ann.bring(key, id, "PRODUCT_PHOTO", "a.png", photo);
        var again = ann.bring(key, id, "PRODUCT_PHOTO", "a.png", photo);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        assertRefused(ann.bring(key, id, "QUALITY_PHOTO", "a.png", photo), 422, "idempotency.other-body");
        assertRefused(ann.bring(key, id, "PRODUCT_PHOTO", "a.png", photo()), 422, "idempotency.other-body");
    }

    @Test
    void a_video_of_20_megabytes_comes_back_as_it_was() {
        var id = newCase(shop);
        var video = Arrays.copyOf("\0\0\0\30ftypisom\0\0\0\0isommp42".getBytes(UTF_8), 20 * MB);
        video[20 * MB - 1] = 7;
        var added = ann.bring(id, "FAULT_MEDIA", "noise.mp4", video);
        assertThat(added.statusCode()).isEqualTo(201);
        var shown = fin.fetch(place(id, json(added).get("id").textValue()));
        assertThat(shown.body()).isEqualTo(video);
        assertThat(header(shown, "Content-Type")).contains("video/mp4");
    }

    @Test
    void bad_uploads_get_a_clear_answer() {
        var id = newCase(shop);
        assertRefused(ann.bring(id, "SELFIE", "a.png", photo()), 422, "evidence.kind-unknown");
        assertRefused(ann.bring(id, "PRODUCT_PHOTO", "a.png", new byte[0]), 422, "evidence.empty");
        assertRefused(
                ann.bring(id, "PRODUCT_PHOTO", "a.png", "<html>hello</html>".getBytes(UTF_8)),
                415,
                "evidence.type-unknown");
        assertRefused(
                ann.bring(id, "PRODUCT_PHOTO", "a.png", Arrays.copyOf(photo(), 20 * MB + 1)),
                413,
                "evidence.too-large");
        assertRefused(ann.bring(UUID.randomUUID().toString(), "PRODUCT_PHOTO", "a.png", photo()), 404, "case.absent");
        var nothing = Desk.ann()
                .contentType("multipart/form-data")
                .multiPart("kind", "PRODUCT_PHOTO")
                .post("/cases/{id}/evidence", id);
        refused(nothing, 400, "malformed");
        refused(Desk.ann().get("/cases/{id}/evidence/{e}", id, UUID.randomUUID()), 404, "evidence.absent");
        refused(Desk.ann().get("/cases/{id}/evidence/{e}", UUID.randomUUID(), UUID.randomUUID()), 404, "case.absent");
        assertThat(Desk.storyOf(id)).doesNotContain("EvidenceReceived");
    }

    @Test
    void what_it_shows_can_be_corrected() {
        var id = newCase(shop);
        var evidence = added(id, photo());
        refused(call(id, evidence, "SELFIE"), 422, "evidence.kind-unknown");
        refused(call(id, UUID.randomUUID().toString(), "QUALITY_PHOTO"), 404, "evidence.absent");
        assertThat(call(id, evidence, "QUALITY_PHOTO").statusCode()).isEqualTo(204);
        assertThat(call(id, evidence, "QUALITY_PHOTO").statusCode()).isEqualTo(204);
        assertThat(Desk.storyOf(id).stream().filter("EvidenceKindChanged"::equals))
                .hasSize(1);
        assertThat(Desk.as("fin", "finance")
                        .body("{\"kind\":\"CHAT_LOG\"}")
                        .put("/cases/{id}/evidence/{e}/kind", id, evidence)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_was_changed_on_the_disk_is_not_shown() throws IOException {
        var id = newCase(shop);
        var photo = photo();
        var evidence = added(id, photo);
        Files.writeString(kept(photo).orElseThrow(), "forged");
        assertRefused(ann.fetch(place(id, evidence)), 500, "content.damaged");
    }

    @Test
    void evidence_is_erased_with_its_customer_unless_another_customer_s_case_has_the_same() throws SQLException {
        var other = new Shop();
        var mine = newCase(shop);
        var theirs = newCase(other);
        var shared = photo();
        var own = photo();
        var inMine = added(mine, shared);
        var ownInMine = added(mine, own);
        var inTheirs = added(theirs, shared);
        Desk.soon().until(() -> Desk.storyOf(mine).contains("EvidenceReceived"));

        erase(shop);
        assertRefused(ann.fetch(place(mine, ownInMine)), 404, "evidence.absent");
        assertThat(kept(own)).isEmpty();
        assertThat(ann.fetch(place(theirs, inTheirs)).body()).isEqualTo(shared);
        assertThat(header(ann.fetch(place(mine, inMine)), "Content-Disposition"))
                .doesNotContain("photo of Maria");
        erase(shop);
        erase(other);
        assertRefused(ann.fetch(place(theirs, inTheirs)), 404, "evidence.absent");
        assertThat(kept(shared)).isEmpty();
        assertThat(eventsWith("photo of Maria")).isZero();
    }

    @Test
    void a_customer_who_came_to_be_known_only_later_is_erased_too() {
        var order = Shop.newOrder();
        var id = Desk.open(order, "two pads are missing");
        var photo = photo();
        added(id, photo);
        shop.places(order);
        Desk.soon().until(() -> shop.customer.id().equals(Desk.show(id).path("customerId")));
        erase(shop);
        assertThat(kept(photo)).isEmpty();
    }

    @Test
    void what_an_agent_writes_to_the_customer_is_wished_by_its_hash_and_erased_with_the_customer() throws SQLException {
        var id = newCase(shop);
        var words = "Dear Maria " + UUID.randomUUID();
        var hash = Content.words(words).hash();
        var key = UUID.randomUUID();
        for (var n = 0; n < 2; n++) {
            var written = Desk.keyless("ann", "agent")
                    .header("Idempotency-Key", key)
                    .body("{\"text\":\"" + words + "\"}")
                    .post("/cases/{id}/messages", id);
            assertThat(written.statusCode()).as(written.asString()).isEqualTo(204);
        }
        assertThat(Desk.storyOf(id).stream().filter("MessageRequested"::equals)).hasSize(1);
        assertThat(done(store.findWords(hash))).contains(words);
        assertThat(eventsWith(hash.hex())).isEqualTo(1);
        assertThat(eventsWith(words)).isZero();
        refused(Desk.ann().body("{\"text\":\" \"}").post("/cases/{id}/messages", id), 400, "malformed");
        refused(
                Desk.ann().body("{\"text\":\"x\"}").post("/cases/{id}/messages", UUID.randomUUID()),
                404,
                "case.absent");
        assertThat(Desk.as("fin", "finance")
                        .body("{\"text\":\"x\"}")
                        .post("/cases/{id}/messages", id)
                        .statusCode())
                .isEqualTo(403);

        erase(shop);
        assertThat(done(store.findWords(hash))).isEmpty();
    }

    private static String newCase(Shop shop) {
        var order = shop.placesAndIsHeard();
        return Desk.open(order, "two pads are missing");
    }

    /// A picture like no other.
    private static byte[] photo() {
        return ("\u0000PNG\r\n\u001a\n" + UUID.randomUUID()).transform(text -> {
            var bytes = text.getBytes(UTF_8);
            bytes[0] = (byte) 0x89;
            return bytes;
        });
    }

    private String added(String id, byte[] file) {
        var added = ann.bring(id, "PRODUCT_PHOTO", "photo of Maria.png", file);
        assertThat(added.statusCode()).isEqualTo(201);
        return json(added).get("id").textValue();
    }

    private static Response call(String id, String evidence, String kind) {
        return Desk.ann().body("{\"kind\":\"" + kind + "\"}").put("/cases/{id}/evidence/{e}/kind", id, evidence);
    }

    private static void erase(Shop shop) {
        assertThat(Desk.ops()
                        .delete("/customers/{id}/personal-data", shop.customer.id())
                        .statusCode())
                .isEqualTo(204);
    }

    private Optional<Path> kept(byte[] bytes) {
        return done(store.find(hash(bytes)));
    }

    private static Sha256 hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Sha256(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String place(String id, String evidence) {
        return "/cases/" + id + "/evidence/" + evidence;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).get("type").textValue()).isEqualTo("urn:redress:" + rule);
        assertThat(json(answer).get("title").textValue()).containsPattern("\\p{IsHan}");
    }

    private long eventsWith(String text) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from event where data::text like ? or meta::text like ?")) {
            query.setString(1, "%" + text + "%");
            query.setString(2, "%" + text + "%");
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

package redress.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept is found again whole, or not at all.
class FolderStoreTest {

    private static final byte[] PDF = "%PDF-1.7 a proof".getBytes(UTF_8);

    static Vertx vertx;

    @TempDir
    Path folder;

    @TempDir
    Path desk;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.closeAndAwait();
    }

    @Test
    void a_file_is_found_under_its_own_hash() {
        var content = kept(PDF);

        assertThat(content.hash()).isEqualTo(Sha256.of(PDF));
        assertThat(content.size()).isEqualTo(PDF.length);
        assertThat(content.mediaType()).isEqualTo("application/pdf");
        assertThat(done(store().find(content.hash())).orElseThrow()).hasBinaryContent(PDF);
    }

    @Test
    void words_are_found_as_they_were_written() {
        var words = Content.words("Dear Maria,\n\n两个刹车片已寄出。");
        done(store().keep(words));
        assertThat(done(store().findWords(words.hash()))).contains("Dear Maria,\n\n两个刹车片已寄出。");
    }

    @Test
    void the_same_bytes_twice_are_kept_once_even_at_one_moment() {
        Uni.combine()
                .all()
                .unis(IntStream.range(0, 16)
                        .mapToObj(_ -> store().keep(examined(PDF)))
                        .toList())
                .discardItems()
                .await()
                .atMost(Duration.ofSeconds(20));
        assertThat(files()).hasSize(1);
    }

    @Test
    void half_a_file_is_never_seen_and_leaves_nothing() {
        var content = examined(PDF);
        var broken = new Content(
                content.hash(),
                content.size(),
                content.mediaType(),
                () -> new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOf(PDF, 8)), new Breaking()));
        assertThatThrownBy(() -> done(store().keep(broken))).hasRootCauseInstanceOf(IOException.class);

        assertThat(done(store().find(content.hash()))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void what_a_killed_service_left_half_is_tidied_up_and_what_is_under_way_is_not() throws IOException {
        var left = Files.writeString(folder.resolve("half-left"), "%PDF");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        var underWay = Files.writeString(folder.resolve("half-under-way"), "%PDF");
        new FolderStore(folder, vertx).tidy(new StartupEvent());
        assertThat(files()).containsExactly(underWay);
    }

    @Test
    void a_file_that_changed_since_it_was_examined_is_not_kept() throws IOException {
        var content = examined(PDF);
        Files.writeString(desk.resolve("brought"), "%PDF-1.7 another");
        assertThatThrownBy(() -> done(store().keep(content))).isInstanceOf(Damaged.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void what_was_changed_on_the_disk_is_not_given_out_until_it_is_kept_again() throws IOException {
        var content = kept(PDF);
        Files.writeString(files().getFirst(), "%PDF-1.7 forged");
        assertThatThrownBy(() -> done(store().find(content.hash())))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining(content.hash().hex());
        assertThatThrownBy(() -> done(store().findWords(content.hash()))).isInstanceOf(Damaged.class);

        kept(PDF);
        assertThat(done(store().find(content.hash()))).isPresent();
    }

    @Test
    void what_is_deleted_is_gone_and_may_be_deleted_again() {
        var content = kept(PDF);
        done(store().delete(content.hash()));
        done(store().delete(content.hash()));
        assertThat(done(store().find(content.hash()))).isEmpty();
        assertThat(done(store().findWords(content.hash()))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void only_files_of_our_types_and_size_are_taken() {
        refused(new byte[0], NotTaken.Why.EMPTY);
        refused("hello".getBytes(UTF_8), NotTaken.Why.UNKNOWN_TYPE);
        refused(Arrays.copyOf(PDF, (20 << 20) + 1), NotTaken.Why.TOO_LARGE);
        assertThat(kept(Arrays.copyOf(PDF, 20 << 20)).size()).isEqualTo(20 << 20);
    }

    @Test
    void a_hash_that_is_none_leads_nowhere() {
        assertThat(Sha256.read("../../etc/passwd")).isEmpty();
        assertThat(Sha256.read("A".repeat(64))).isEmpty();
        assertThat(Sha256.read("a".repeat(64))).isPresent();
    }

    private void refused(byte[] bytes, NotTaken.Why why) {
        assertThatThrownBy(() -> examined(bytes))
                .isInstanceOfSatisfying(
                        NotTaken.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    private Content kept(byte[] bytes) {
        var content = examined(bytes);
        done(store().keep(content));
        return content;
    }

    private Content examined(byte[] bytes) {
        try {
            return done(new Examiner(vertx).examine(Files.write(desk.resolve("brought"), bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContentStore store() {
        return new FolderStore(folder, vertx);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }

    /// A source that ends in the middle.
    private static final class Breaking extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("broken on purpose");
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            throw new IOException("broken on purpose");
        }
    }
}

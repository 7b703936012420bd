package redress.playbooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.cases.playbook.Edition;
import redress.cases.playbook.Playbook;
import redress.embedded.Infra;
import redress.embedded.Tokens;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.policy.Role;

/// A replica that starts, and one that has not heard yet.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class LibraryTest {

    static final Set<Role> OPS = Set.of(Role.OPS);

    @Inject
    PlaybookDesk desk;

    @Inject
    Library library;

    @Inject
    Shelves shelves;

    @Inject
    Installation installed;

    @Inject
    Vertx vertx;

    @Inject
    io.vertx.mutiny.core.Vertx mutiny;

    static Cause cause() {
        return Cause.by(new Actor(Actor.Type.AGENT, "ops", Set.of("ops")));
    }

    static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }

    void release(Edition edition) {
        release(edition, desk);
    }

    static void release(Edition edition, PlaybookDesk desk) {
        var text = StandTest.shipped("MAN")
                .replace("MAN", edition.playbook())
                .replace("version: 1", "version: " + edition.version());
        done(desk.draft(edition, text, OPS, cause()));
        done(desk.check(edition, OPS, cause()));
        done(desk.release(edition, OPS, cause()));
    }

    Library another() {
        return new Library(shelves, installed, vertx);
    }

    @Test
    void who_released_a_version_knows_it_at_once() {
        var edition = new Edition("QQA", 1);

        release(edition);

        assertThat(library.now().know(edition)).isTrue();
    }

    @Test
    void a_replica_that_has_not_heard_of_a_version_catches_up_when_a_case_is_in_it() {
        var edition = new Edition("QQB", 7);
        release(edition);
        var late = another();

        assertThat(late.now().know(edition)).isFalse();
        assertThat(done(late.knowing(List.of(edition))).know(edition)).isTrue();
        assertThat(late.now().newest("QQB").map(Playbook::version)).contains(7);
    }

    @Test
    void a_version_that_another_replica_released_can_be_tried_at_once() {
        var edition = new Edition("QQD", 3);
        release(edition, new PlaybookDesk(shelves, another(), installed, mutiny));

        given().auth()
                .oauth2(Tokens.of("ops", "ops"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"version\": 3}")
                .post("/playbooks/QQD/what-if")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
    }

    @Test
    void a_replica_that_starts_knows_all_versions_before_it_works_also_retired_ones() {
        var old = new Edition("QQC", 1);
        release(old);
        release(new Edition("QQC", 2));
        done(desk.retire(old, OPS, cause()));

        var started = another();
        started.open(new StartupEvent());
        started.stop(new ShutdownEvent());

        assertThat(started.now().versions("QQC")).containsExactly(1, 2);
        assertThat(started.now().retired()).contains(old);
        assertThat(started.versions("QQC")).isEqualTo(library.versions("QQC"));
    }
}

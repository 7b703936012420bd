package redress.eventlog.upkeep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.toy.Bar;

/// What ops sees of how far behind the followers are, and why.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class LagTest {

    /// Just what every append does first: it says from where on it may still write.
    private static final String BEGIN_AN_APPEND = "select pg_advisory_xact_lock_shared((4242::bigint << 48)"
            + " | (select last_value from event_position_seq))";

    @Inject
    Bar bar;

    @Inject
    DataSource database;

    private final UUID id = UUID.randomUUID();

    @Test
    void each_subscription_has_its_lag_in_events_and_seconds() {
        bar.open(id);
        await().atMost(Bar.PATIENCE)
                .untilAsserted(() -> assertThat(metrics())
                        .contains("redress_subscription_lag_events{subscription=\"tabs\"")
                        .contains("redress_subscription_lag_seconds{subscription=\"tab-news\""));
    }

    /// The fence: nothing is read past a writer that is not done, and the metric says for how long.
    @Test
    void a_stalled_append_holds_everybody_up_and_the_fence_age_says_so_until_it_ends() throws SQLException {
        bar.open(id);
        bar.awaitFollowers();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(BEGIN_AN_APPEND);
            bar.order(id, 5);
            await().atMost(Bar.PATIENCE).until(() -> fenceAge() > 0.5);
            assertThat(owed()).isZero();
            var before = fenceAge();
            await().atMost(Duration.ofSeconds(2)).until(() -> fenceAge() > before);
            connection.rollback();
        }
        await().atMost(Duration.ofSeconds(2)).until(() -> owed() == 5);
        await().atMost(Duration.ofSeconds(2)).until(() -> fenceAge() == 0);
    }

    private int owed() {
        return bar.sql("select owed from tab_view where id = $1", id).getFirst().getInteger("owed");
    }

    private static double fenceAge() {
        var line = Pattern.compile("(?m)^redress_fence_age_seconds(?:\\{.*})? (\\S+)$")
                .matcher(metrics());
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}

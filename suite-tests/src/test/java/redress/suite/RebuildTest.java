package redress.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.embedded.Database;
import redress.local.olist.InventedShop;

/// Views are only ever drawn from the log: emptied and drawn anew they answer as before, byte for byte.
class RebuildTest {

    /// The gateway lets each of them ask only so often a second.
    private static final List<String> READERS = List.of("ann", "bea", "lee", "sue", "fin", "pat", "wim", "pia");

    private static final int AT_ONCE = 8;
    private static final InventedShop SHOP = InventedShop.of(5, 60);

    private final RunningSuite suite = RunningSuite.here();
    private final Upkeep upkeep = Upkeep.of(suite);

    @BeforeAll
    static void cases_are_there_some_of_them_worked() {
        var suite = RunningSuite.here();
        var folder = SHOP.writeTo(suite.home().resolveSibling("small-shop")).toString();
        assertThat(suite.console().redress("import", "olist", folder).exit()).isZero();
        var worked = Cases.all(suite.as("ann")).stream().limit(5).toList();
        worked.forEach(found -> assertThat(suite.as("ann")
                        .post(
                                "/api/cases/" + found.path("caseId").asText() + "/notes",
                                "{\"text\":\"called the carrier, 已联系承运商\"}")
                        .status())
                .isEqualTo(204));
    }

    @Test
    void emptied_and_rebuilt_views_give_every_answer_byte_for_byte() throws Exception {
        upkeep.awaitCalm();
        var before = answers(paths());
        assertThat(before.keySet()).hasSizeGreaterThan(50);
        assertThat(before.values()).allMatch(answer -> answer.startsWith("200 "));

        truncateViews();
        assertThat(Cases.all(suite.as("ann"))).isEmpty();
        var rebuilt = upkeep.rebuildViews().json();

        System.out.println(
                "rebuilt from " + rebuilt.path("events") + " events, " + before.size() + " answers compared");
        var after = answers(before.keySet());
        assertThat(before.keySet())
                .allSatisfy(path -> assertThat(after.get(path)).as(path).isEqualTo(before.get(path)));
        upkeep.awaitCalm();
        upkeep.verified();
    }

    /// Every page of the lists, every case with its story and past, every order.
    private Set<String> paths() {
        var paths = new LinkedHashSet<String>();
        List.of("", "&status=OPEN", "&status=CLOSED", "&issueType=TRACE", "&queue=unassigned", "&q=vidro")
                .forEach(filter -> paths.addAll(pages("/api/cases?limit=50" + filter)));
        for (var found : Cases.all(suite.as("ann"))) {
            var path = "/api/cases/" + found.path("caseId").asText();
            paths.addAll(List.of(path, path + "/timeline", path + "?version=1"));
            var order = found.path("orderId").asText("");
            if (!order.isEmpty() && suite.as("bea").get("/api/orders/" + order).status() == 200) {
                paths.add("/api/orders/" + order);
            }
        }
        return paths;
    }

    private List<String> pages(String first) {
        var pages = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            pages.add(first + cursor);
            var next = suite.as("ann").get(first + cursor).json().path("next").asText(null);
            cursor = next == null ? null : "&cursor=" + next;
        }
        return pages;
    }

    /// Status, version and body of each.
    private Map<String, String> answers(Set<String> paths) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = new TreeMap<String, Future<String>>();
            var reader = 0;
            for (var path : paths) {
                var door = suite.as(READERS.get(reader++ % READERS.size()));
                asked.put(path, threads.submit(() -> answer(door, path)));
            }
            var answers = new TreeMap<String, String>();
            for (var one : asked.entrySet()) {
                answers.put(one.getKey(), one.getValue().get());
            }
            return answers;
        }
    }

    private static String answer(Door door, String path) {
        var reply = door.get(path);
        return reply.status() + " " + reply.headers().getOrDefault("etag", "") + " " + reply.text();
    }

    private void truncateViews() throws IOException, SQLException {
        var password = Files.readString(suite.home().resolve("keys").resolve("postgres"));
        var database = new Database("case_service", "case_service", password, suite.postgresPort());
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'views'")) {
                while (rows.next()) {
                    tables.add("views." + rows.getString(1));
                }
            }
            assertThat(tables).contains("views.case_row");
            statement.execute("truncate " + String.join(", ", tables));
        }
    }
}

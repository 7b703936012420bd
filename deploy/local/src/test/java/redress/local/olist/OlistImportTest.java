package redress.local.olist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.local.olist.SmallSuite.Trouble;
import redress.local.olist.suite.Answer;
import redress.local.olist.suite.Patience;
import redress.local.olist.suite.Suite;

class OlistImportTest {

    private static final Patience SHORT =
            new Patience(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(2));
    private static final String FOLDER = SmallFolder.path().toString();

    private final SmallSuite suite = new SmallSuite();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        suite.close();
    }

    @Nested
    class Importing {

        @Test
        void every_order_and_complaint_arrives_and_is_counted() {
            assertThat(run(FOLDER)).isZero();
            assertThat(suite.events()).hasSize(47);
            assertThat(printed())
                    .contains("13  redress.order.placed.v1", "6  redress.message.received.v1", "5  TRACE", "5  OPEN")
                    .contains("5 cases, 5 new cases.", "47 events sent in");
        }

        @Test
        void a_second_run_changes_nothing_and_says_so() {
            run(FOLDER);
            var first = suite.events();
            printed.reset();
            assertThat(run(FOLDER)).isZero();
            assertThat(suite.events()).isEqualTo(first);
            assertThat(printed()).contains("5 cases, 0 new cases.", "Nothing changed");
        }

        @Test
        void the_events_of_an_order_arrive_as_they_happened() {
            run(FOLDER);
            assertThat(suite.arrived("aaaa02"))
                    .containsExactly(
                            "placed-aaaa02",
                            "paid-aaaa02-1",
                            "shipped-aaaa02-s2",
                            "delivered-aaaa02-s2",
                            "review-r02-aaaa02");
        }

        @Test
        void complaints_wait_until_all_orders_are_taken() {
            suite.keepWaiting("delivered-aaaa02-s2");
            assertThat(run(FOLDER)).isEqualTo(2);
            assertThat(suite.arrived("aaaa12")).isNotEmpty().noneMatch(id -> id.startsWith("review-"));
            assertThat(suite.events()).hasSize(47 - 6);
            assertThat(printed()).contains("Import again");
        }

        @Test
        void a_log_gets_plain_lines_and_a_screen_a_bar() {
            run(FOLDER);
            assertThat(printed()).contains("sent     100 %").doesNotContain("\r", "#");
            printed.reset();
            importing(suite.address(), new Terminal.Screen(out()), Locale.ENGLISH)
                    .run(List.of(FOLDER));
            assertThat(printed()).contains("\rsent     [##############################] 100 %");
        }

        @Test
        void it_speaks_chinese_where_the_machine_does() {
            importing(suite.address(), new Terminal.Log(out()), Locale.CHINA).run(List.of(FOLDER));
            assertThat(printed()).contains("共 5 个工单，其中新工单 5 个。");
        }
    }

    @Nested
    class Trouble_on_the_way {

        @Test
        void a_suite_that_is_down_busy_or_hangs_up_loses_nothing_and_gets_nothing_twice() {
            suite.failFirst(
                    new Trouble.Status(503),
                    new Trouble.HangUp(),
                    new Trouble.Status(502),
                    new Trouble.Status(429),
                    new Trouble.HangUp(),
                    new Trouble.Status(504));
            assertThat(run(FOLDER, "--verify")).isZero();
            assertThat(suite.events()).hasSize(47);
            assertThat(suite.posts()).isGreaterThan(6);
        }

        @Test
        void an_expired_token_is_renewed() {
            run(FOLDER);
            try (var outside = new Suite(suite.address(), suite::token, SHORT)) {
                assertThat(outside.get("ann", "/api/cases")).isInstanceOf(Answer.Done.class);
                suite.forgetTokens();
                assertThat(outside.get("ann", "/api/cases")).isInstanceOf(Answer.Done.class);
            }
        }

        @Test
        void a_user_nobody_trusts_is_told_so_without_trying_for_ever() {
            var stranger =
                    new OlistImport(suite.address(), _ -> "forged", new Terminal.Log(out()), Locale.ENGLISH, SHORT);
            assertThat(stranger.run(List.of(FOLDER))).isEqualTo(2);
            assertThat(printed()).contains("with status 401");
        }

        @Test
        void faults_in_a_batch_stop_the_import_and_are_shown_with_the_event() {
            suite.failFirst(new Trouble.Status(400));
            assertThat(run(FOLDER)).isEqualTo(2);
            assertThat(printed()).containsPattern("took none of it:\\R  placed-aaaa\\d\\d /data/total: is absurd");
        }

        @Test
        void a_parked_event_is_named_and_the_exit_code_says_it() {
            suite.park("review-r12-aaaa12");
            assertThat(run(FOLDER)).isEqualTo(1);
            assertThat(printed()).contains("review-r12-aaaa12 PARKED case.rule");
        }

        @Test
        void no_suite_at_all_is_one_sentence() throws IOException {
            URI nobody;
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
            }
            assertThat(importing(nobody, new Terminal.Log(out()), Locale.ENGLISH)
                            .run(List.of(FOLDER)))
                    .isEqualTo(2);
            assertThat(printed())
                    .isEqualToIgnoringNewLines(
                            "Nothing answers at " + nobody + ". Start the suite with ./redress up, then import again.");
        }

        @Test
        void a_wrong_command_line_shows_the_right_one() {
            assertThat(run()).isEqualTo(2);
            assertThat(run(FOLDER, "--fast")).isEqualTo(2);
            assertThat(run(FOLDER, FOLDER)).isEqualTo(2);
            assertThat(printed().lines()).hasSize(3).allMatch(line -> line.startsWith("Usage: "));
        }
    }

    @Nested
    class Verifying {

        @Test
        void files_and_suite_agree_after_an_import() {
            assertThat(run(FOLDER, "--verify")).isZero();
            assertThat(printed()).contains("agree on 13 orders and on the 5 cases");
        }

        @Test
        void a_lost_order_is_found() {
            run(FOLDER);
            suite.loseOrder("aaaa08");
            finds("order aaaa08, order: 1 in the files, 0 in the suite");
        }

        @Test
        void a_lost_case_is_found() {
            run(FOLDER);
            suite.loseCase("aaaa06");
            finds("order aaaa06, cases: 1 in the files, 0 in the suite");
        }

        @Test
        void a_case_twice_is_found() {
            run(FOLDER);
            suite.openAnotherCaseFor("aaaa06");
            finds("order aaaa06, cases: 1 in the files, 2 in the suite");
        }

        @Test
        void a_second_complaint_may_have_a_case_of_its_own_but_no_more() {
            run(FOLDER);
            suite.openAnotherCaseFor("aaaa12");
            assertThat(run(FOLDER, "--verify")).isZero();
            suite.openAnotherCaseFor("aaaa12");
            finds("order aaaa12, cases: 1–2 in the files, 3 in the suite");
        }

        @Test
        void a_case_nobody_asked_for_is_found() {
            run(FOLDER);
            suite.openAnotherCaseFor("aaaa01");
            finds("order aaaa01, cases: 0 in the files, 1 in the suite");
        }

        @Test
        void a_payment_counted_twice_is_found() {
            run(FOLDER);
            suite.falsify(
                    "aaaa03",
                    order -> order.putObject("paid").put("amount", "94.90").put("currency", "BRL"));
            finds("order aaaa03, paid: 74.90 BRL in the files, 94.90 BRL in the suite");
        }

        @Test
        void another_currency_is_found() {
            run(FOLDER);
            suite.falsify(
                    "aaaa03",
                    order -> order.putObject("total").put("amount", "74.90").put("currency", "CNY"));
            finds("order aaaa03, total: 74.90 BRL in the files, 74.90 CNY in the suite");
        }

        @Test
        void a_missing_line_parcel_or_delivery_is_found() {
            run(FOLDER);
            suite.falsify("aaaa01", order -> order.putArray("lines").addObject());
            suite.falsify("aaaa02", order -> order.putObject("parcels").putObject("aaaa02-s2"));
            suite.falsify("aaaa03", order -> order.putObject("parcels").putObject("aaaa03-s1"));
            finds(
                    "order aaaa01, lines: 2 in the files, 1 in the suite",
                    "order aaaa02, parcels delivered: 1 in the files, 0 in the suite",
                    "order aaaa03, parcels: 2 in the files, 1 in the suite");
        }

        private void finds(String... disagreements) {
            assertThat(run(FOLDER, "--verify")).isEqualTo(1);
            assertThat(printed())
                    .contains(disagreements)
                    .contains("Not verified: " + disagreements.length + " disagreements.");
        }
    }

    private int run(String... args) {
        return importing(suite.address(), new Terminal.Log(out()), Locale.ENGLISH)
                .run(List.of(args));
    }

    private OlistImport importing(URI gateway, Terminal terminal, Locale locale) {
        return new OlistImport(gateway, suite::token, terminal, locale, SHORT);
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

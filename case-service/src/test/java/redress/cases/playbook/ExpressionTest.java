package redress.cases.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final List<FactName> VOCABULARY = List.of(
            new FactName("order.isSplit", FactType.FLAG),
            new FactName("order.isPaid", FactType.FLAG),
            new FactName("goods.cost", FactType.NUMBER),
            new FactName("supplier.plan", FactType.TEXT),
            new FactName("evidence.kinds", FactType.TEXTS));

    private static final Map<String, Object> FACTS = Map.of(
            "order.isSplit",
            true,
            "order.isPaid",
            false,
            "goods.cost",
            new BigDecimal("100.00"),
            "supplier.plan",
            "Gold",
            "evidence.kinds",
            List.of("PHOTO", "VIDEO"));

    private static Expression flag(String cel) {
        return Expression.read(cel, VOCABULARY, FactType.FLAG);
    }

    private static Object value(String cel, FactType type) {
        return Expression.read(cel, VOCABULARY, type).evaluate(FACTS::get).value();
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "order.isSplit &&                | it ends too early",
                    "not order.isSplit               | it cannot be read from \"order.isSplit\" on",
                    "supplier.plan == 'Gold          | it cannot be read from \"'Gold\" on",
                    "(order.isSplit                  | it ends too early",
                    "order.isSpilt                   | there is no fact order.isSpilt",
                    "order.isSplit && order . paid   | there is no fact order.paid",
                    "order                           | there is no fact order",
                    "shop.name.startsWith('A')       | there is no fact shop.name",
                    "evidence.kinds.exists(k, k == plan) | there is no fact plan",
                    "cheap(goods.cost)               | there is no function cheap",
                    "has(order.isSplit)              | there is no function has",
                    "dyn(goods.cost) > 'x'           | there is no function dyn",
                    "evidence.kinds.map(k, k) == []  | there is no function map",
                    "supplier.plan > 3               | \">\" does not take (text, whole number), at column 15",
                    "goods.cost >= '3'               | \">=\" does not take (number, text), at column 12",
                    "goods.cost && true              | \"&&\" does not take (number, flag), at column 12",
                    "'a' in supplier.plan            | \"in\" does not take (text, text), at column 5",
                    "evidence.kinds == 'PHOTO'       | \"==\" does not take (list(text), text), at column 16",
                    "supplier.plan.size == 4         | a text has no parts to be named, at column 14",
                    "supplier.plan in ['A', 1]       | whole number stands where text must, at column 24",
                    "goods.cost                      | it gives number and not flag",
                    "supplier.plan                   | it gives text and not flag",
                })
        void what_cannot_be_read_is_told_in_one_sentence_that_names_the_part(String cel, String sentence) {
            assertThatThrownBy(() -> flag(cel))
                    .isInstanceOf(FaultyExpression.class)
                    .message()
                    .endsWith(sentence);
        }

        @Test
        void the_sentence_begins_with_the_expression() {
            assertThatThrownBy(() -> flag("order.isSpilt"))
                    .hasMessage("\"order.isSpilt\": there is no fact order.isSpilt");
        }

        @Test
        void a_place_in_a_text_of_several_lines_has_its_line() {
            assertThatThrownBy(() -> flag("order.isSplit\n  && supplier.plan > 3"))
                    .message()
                    .endsWith("\">\" does not take (text, whole number), at line 2, column 20");
        }

        @Test
        void characters_beyond_the_first_plane_do_not_shift_what_is_named() {
            assertThatThrownBy(() -> flag("supplier.plan == '😀商品' && order.isSpilt"))
                    .message()
                    .endsWith("there is no fact order.isSpilt");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "( | missing closing )",
                    "a(?=b) | invalid or unsupported Perl syntax",
                })
        void a_faulty_pattern_is_found_when_read(String pattern, String why) {
            assertThatThrownBy(() -> flag("supplier.plan.matches('" + pattern + "')"))
                    .isInstanceOf(FaultyExpression.class)
                    .message()
                    .contains("\"" + pattern + "\" is no pattern (" + why + ")");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "order.isSplit | TEXT | it gives flag and not text",
                    "evidence.kinds | NUMBER | it gives list(text) and not number",
                    "supplier.plan | TEXTS | it gives text and not list(text)"
                })
        void a_result_of_another_type_is_refused(String cel, FactType type, String sentence) {
            assertThatThrownBy(() -> Expression.read(cel, VOCABULARY, type))
                    .isInstanceOf(FaultyExpression.class)
                    .message()
                    .endsWith(sentence);
        }

        @Test
        void two_facts_of_one_name_are_a_fault_of_the_vocabulary() {
            var twice = List.of(new FactName("a.b", FactType.FLAG), new FactName("a.b", FactType.TEXT));
            assertThatThrownBy(() -> Expression.read("true", twice, FactType.FLAG))
                    .isInstanceOf(IllegalStateException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a.", ".a", "a b", "1a", "a..b"})
        void a_name_is_words_with_dots_between(String name) {
            assertThatThrownBy(() -> new FactName(name, FactType.FLAG)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Evaluating {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "order.isSplit && !order.isPaid",
                    "goods.cost >= 100",
                    "goods.cost >= 99.99 && 100.5 > goods.cost",
                    "goods.cost == 100 && 100 == goods.cost",
                    "goods.cost != 99 && 99 != goods.cost",
                    "goods.cost * 2 + 1 == 201",
                    "(1 + goods.cost) / 2 - 1 == 49.5",
                    "2 * goods.cost == 200 && 300 - goods.cost > 199 && 1000 / goods.cost == 10",
                    "goods.cost in [99, 100]",
                    "goods.cost in [99.5, 100.0]",
                    "size(evidence.kinds) > 1 && evidence.kinds.size() < 2.5",
                    "'PHOTO' in evidence.kinds && !('SCAN' in evidence.kinds)",
                    "supplier.plan in ['Gold', 'Silver']",
                    "evidence.kinds.exists(k, k.startsWith('PH'))",
                    "evidence.kinds.all(k, k.endsWith('O') && k.contains('O'))",
                    "evidence.kinds.exists_one(k, k == 'VIDEO')",
                    "supplier.plan.lowerAscii() == 'gold' && ' A '.trim() == 'A'",
                    "supplier.plan.matches('^G.*d$')",
                    "evidence.kinds[0] == 'PHOTO'",
                    "(order.isPaid ? 'a' : 'b') == 'b'"
                })
        void conditions_hold(String cel) {
            assertThat(flag(cel).evaluate(FACTS::get).value()).isEqualTo(true);
        }

        @Test
        void values_have_the_type_that_was_asked_for() {
            assertThat(value("supplier.plan + '!'", FactType.TEXT)).isEqualTo("Gold!");
            assertThat(value("goods.cost / 8", FactType.NUMBER)).isEqualTo(12.5);
            assertThat(value("size(evidence.kinds)", FactType.NUMBER)).isEqualTo(2.0);
            assertThat(value("evidence.kinds.filter(k, k != 'PHOTO')", FactType.TEXTS))
                    .isEqualTo(List.of("VIDEO"));
            assertThat(value("order.isPaid ? evidence.kinds : []", FactType.TEXTS))
                    .isEqualTo(List.of());
        }

        @Test
        void what_only_the_facts_show_to_be_wrong_is_told_in_a_sentence() {
            assertThatThrownBy(() -> flag("evidence.kinds[7] == 'X'").evaluate(FACTS::get))
                    .isInstanceOf(FaultyExpression.class)
                    .hasMessage("\"evidence.kinds[7] == 'X'\": Index out of bounds: 7");
            assertThatThrownBy(() -> value("goods.cost / 0", FactType.NUMBER))
                    .isInstanceOf(FaultyExpression.class)
                    .hasMessageContaining("no finite number");
        }

        @Test
        void expressions_of_one_source_are_equal() {
            assertThat(flag("order.isSplit"))
                    .isEqualTo(flag("order.isSplit"))
                    .hasSameHashCodeAs(flag("order.isSplit"))
                    .isNotEqualTo(flag("order.isPaid"))
                    .hasToString("order.isSplit");
            assertThat(flag("order.isSplit").source()).isEqualTo("order.isSplit");
        }
    }

    @Nested
    class Facts {

        @Test
        void are_told_with_the_result_as_text_and_by_name() {
            var all = "order.isSplit && goods.cost > 1 && supplier.plan != '' && size(evidence.kinds) > 0";
            assertThat(flag(all).evaluate(FACTS::get).facts())
                    .containsExactly(
                            entry("evidence.kinds", "[PHOTO, VIDEO]"),
                            entry("goods.cost", "100"),
                            entry("order.isSplit", "true"),
                            entry("supplier.plan", "Gold"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "order.isPaid && goods.cost > 1 ; order.isPaid",
                    "order.isSplit || goods.cost > 1 ; order.isSplit",
                    "order.isPaid ? goods.cost > 1 : supplier.plan == '' ; order.isPaid, supplier.plan",
                    "evidence.kinds.exists(k, k == 'PHOTO' || order.isSplit) ; evidence.kinds",
                    "true ; ''"
                })
        void that_do_not_matter_are_not_read(String cel, String read) {
            var asked = new ArrayList<String>();
            var result = flag(cel).evaluate(name -> {
                asked.add(name);
                return FACTS.get(name);
            });
            assertThat(String.join(", ", result.facts().keySet())).isEqualTo(read);
            assertThat(asked).containsExactlyInAnyOrderElementsOf(result.facts().keySet());
        }

        @Test
        void are_asked_for_once() {
            var asked = new ArrayList<String>();
            flag("evidence.kinds.all(k, goods.cost > 1 || k == supplier.plan) && goods.cost < 1000")
                    .evaluate(name -> {
                        asked.add(name);
                        return FACTS.get(name);
                    });
            assertThat(asked).containsExactly("evidence.kinds", "goods.cost");
        }

        @ParameterizedTest
        @ValueSource(strings = {"order.isSplit", "order.isSplit || true", "true && (order.isSplit || !order.isSplit)"})
        void that_are_missing_are_a_fault_even_where_cel_would_let_it_pass(String cel) {
            Function<String, Object> none = _ -> null;
            assertThatThrownBy(() -> flag(cel).evaluate(none))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("fact order.isSplit has no value");
        }

        @Test
        void of_another_type_are_a_fault() {
            assertThatThrownBy(() -> flag("order.isSplit").evaluate(_ -> "yes"))
                    .hasMessage("fact order.isSplit is not of type FLAG: String");
            assertThatThrownBy(() -> flag("evidence.kinds == []").evaluate(_ -> List.of(1)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> flag("goods.cost > 1").evaluate(_ -> Double.NaN))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void numbers_may_be_of_any_kind() {
            var above = flag("goods.cost >= 20");
            for (Number cost : List.of(20, 20L, 20.5, new BigDecimal("2E+1"))) {
                assertThat(above.evaluate(_ -> cost).value()).isEqualTo(true);
            }
            assertThat(above.evaluate(_ -> new BigDecimal("2E+1")).facts()).containsEntry("goods.cost", "20");
        }
    }

    @Nested
    class Bounds {

        private static final Duration SOON = Duration.ofSeconds(10);

        @Test
        void a_loop_in_loops_is_stopped() {
            var many = IntStream.range(0, 100).mapToObj(n -> "K" + n).toList();
            var loops = flag("""
                evidence.kinds.all(a, evidence.kinds.all(b, evidence.kinds.all(c, evidence.kinds.all(d,
                  a + b + c + d != supplier.plan))))\
                """);
            Assertions.assertTimeoutPreemptively(
                    SOON,
                    () -> assertThatThrownBy(
                                    () -> loops.evaluate(Map.of("evidence.kinds", many, "supplier.plan", "")::get))
                            .isInstanceOf(FaultyExpression.class)
                            .hasMessageContaining("10000"));
        }

        @Test
        void a_pattern_that_makes_others_try_for_ever_is_answered_at_once() {
            var plan = "a".repeat(5_000);
            Assertions.assertTimeoutPreemptively(
                    SOON,
                    () -> assertThat(flag("supplier.plan.matches('^(a+)+$b')")
                                    .evaluate(_ -> plan)
                                    .value())
                            .isEqualTo(false));
        }

        @Test
        void a_text_too_long_is_not_read() {
            assertThatThrownBy(() -> flag("true" + " ".repeat(2_000)))
                    .isInstanceOf(FaultyExpression.class)
                    .hasMessageContaining("more than 2000 characters");
        }

        @Test
        void what_is_nested_too_deeply_is_not_read() {
            assertThatThrownBy(() -> flag("(".repeat(500) + "true" + ")".repeat(500)))
                    .isInstanceOf(FaultyExpression.class)
                    .hasMessageEndingWith("it is nested too deeply");
        }

        @Test
        void long_sums_and_chains_are_read() {
            assertThat(flag("1" + "+1".repeat(40) + " == 41")
                            .evaluate(FACTS::get)
                            .value())
                    .isEqualTo(true);
            assertThat(flag("true" + "&&true".repeat(330)).evaluate(FACTS::get).value())
                    .isEqualTo(true);
        }
    }

    @Test
    void threads_share_one_expression() throws Exception {
        var shared = Expression.read("goods.cost * 2 + size(evidence.kinds)", VOCABULARY, FactType.NUMBER);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tasks = IntStream.range(0, 4_000)
                    .mapToObj(cost -> (Callable<Boolean>) () -> {
                        var result = shared.evaluate(Map.of("goods.cost", cost, "evidence.kinds", List.of("A"))::get);
                        return result.value().equals(cost * 2.0 + 1)
                                && result.facts().get("goods.cost").equals(String.valueOf(cost));
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
    }
}

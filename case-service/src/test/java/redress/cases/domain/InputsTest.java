package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.SampleCase.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.Standing.AllowedAnswer;
import redress.cases.domain.Standing.AllowedInput;
import redress.cases.playbook.Input.Need;
import redress.contracts.Money;
import redress.decider.Refused;

/// What an answer must carry, may carry, and may not (domain 3.11).
class InputsTest {

    @Nested
    class Lines {

        static List<List<Quantity>> wrong() {
            return List.of(
                    List.of(),
                    List.of(new Quantity("9", 1)),
                    List.of(new Quantity("1", 0)),
                    List.of(new Quantity("1", -1)),
                    List.of(new Quantity("1", 5)),
                    List.of(new Quantity("1", 1), new Quantity("1", 1)),
                    List.of(new Quantity("1", 1), new Quantity("2", 2)));
        }

        @ParameterizedTest
        @MethodSource("wrong")
        void are_named_once_each_as_ordered(List<Quantity> lines) {
            var work = complained();

            assertThat(work.refused(work.answer("YES", missing(lines.toArray(Quantity[]::new)), ANN)))
                    .extracting(Refused::rule, Refused::kind)
                    .containsExactly("answer.input-bad", Refused.Kind.IMPOSSIBLE);
        }

        @Test
        void may_be_all_that_was_ordered() {
            var work = complained().answers("YES", missing(new Quantity("1", 4), new Quantity("2", 1)));

            assertThat(work.known().dossier().affected()).isEqualTo(ORDER.all());
        }

        @Test
        void are_all_of_the_order_until_an_answer_names_some() {
            assertThat(complained().known().dossier().affected()).isEqualTo(ORDER.all());
        }

        @Test
        void are_taken_as_given_before_where_none_are_said() {
            var work = askedForPhotos().answers("REFUSED").answers("RESHIP");

            assertThat(work.latest(NodeAnswered.class).getFirst().inputs()).isEqualTo(TWO_PADS);
        }

        @Test
        void must_be_said_where_nobody_gave_any_before() {
            var work = complained().answers("NO").answers("REFUSED");

            assertThat(work.refusal(work.answer("RESHIP", Inputs.NONE, ANN))).isEqualTo("answer.input-missing");
            assertThat(work.answers("RESHIP", TWO_PADS).at()).isEqualTo("INC-18/1");
        }

        @Test
        void said_anew_replace_what_was_given_before() {
            var work = askedForPhotos().answers("REFUSED").answers("FULL_REFUND", missing(new Quantity("2", 1)));

            assertThat(work.all(RefundRequested.class).getFirst().lines()).containsExactly(new Quantity("2", 1));
        }
    }

    @Nested
    class Amounts {

        final CaseInWork work = askedForWish().answers("REFUND");

        @ParameterizedTest
        @CsvSource({"0.00, EUR", "-1.00, EUR", "1.00, USD", "1.005, EUR", "25.00, EUR", "25.01, EUR"})
        void I_01_are_in_the_orders_currency_in_coins_above_zero_and_below_the_price(String amount, String currency) {
            assertThat(work.refusal(work.answer("YES", amount(Money.of(amount, currency)), ANN)))
                    .isEqualTo("answer.input-bad");
        }

        @ParameterizedTest
        @CsvSource({"0.01", "24.99"})
        void I_01_may_be_anything_between(String amount) {
            assertThat(work.answers("YES", amount(amount)).status()).isEqualTo(CaseStatus.CLOSED);
        }

        @Test
        void I_01_are_measured_by_the_lines_of_the_same_answer() {
            var refused = askedForPhotos().answers("REFUSED");
            var screws = new Inputs(
                    Map.of(),
                    Map.of("amount", Money.of("4.90", "EUR")),
                    Map.of("missing", List.of(new Quantity("2", 1))),
                    Map.of());

            assertThat(refused.refusal(refused.answer("PARTIAL_REFUND", screws, ANN)))
                    .isEqualTo("answer.input-bad");
        }

        @Test
        void are_asked_for() {
            assertThat(work.refusal(work.answer("YES", Inputs.NONE, ANN))).isEqualTo("answer.input-missing");
        }

        @Test
        void ENG_9_are_refused_where_nobody_asked_for_them() {
            assertThat(work.refusal(work.answer("NO", amount("1.00"), ANN))).isEqualTo("answer.input-unknown");
            assertThat(work.refusal(work.answer("YES", Inputs.of(Map.of("amount", "1.00"), Map.of()), ANN)))
                    .isEqualTo("answer.input-unknown");
        }
    }

    @Nested
    class Shown {

        @Test
        void an_agent_sees_what_is_taken_where_nothing_is_said_and_what_bounds_there_are() {
            var inputs = answer(askedForPhotos().answers("REFUSED").standing(), "PARTIAL_REFUND")
                    .inputs();

            assertThat(inputs)
                    .containsExactly(
                            new AllowedInput(
                                    "missing",
                                    "lines",
                                    Need.REQUIRED,
                                    List.of(),
                                    List.of(new Quantity("1", 2)),
                                    List.of(),
                                    Standing.Bounds.NONE),
                            new AllowedInput(
                                    "amount",
                                    "money",
                                    Need.REQUIRED,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    new Standing.Bounds(List.of(Money.of("25.00", "EUR")), List.of())));
        }

        @Test
        void I_02_an_agent_sees_beforehand_that_an_answer_will_be_refused_and_why() {
            var work = askedForWish().answers("REFUND").answers("NO");
            work.does(new CaseCommand.ReopenCase(REASON, ANN));

            assertThat(answer(work.standing(), "NO").refusal())
                    .extracting(Standing.Refusal::rule)
                    .containsExactly("refund.under-way");
            assertThat(answer(work.standing(), "YES").refusal()).isEmpty();
        }

        static AllowedAnswer answer(Standing standing, String code) {
            return standing.allowedAnswers().stream()
                    .filter(answer -> answer.answer().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

package redress.topups.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.decider.DeciderSpec.given;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.contracts.DerivedId;
import redress.contracts.Money;
import redress.decider.Decider;
import redress.topups.domain.TopUpCommand.*;
import redress.topups.domain.TopUpEvent.*;

/// COV-000-22: a top-up's amount, its end, and money that comes twice or otherwise.
class TopUpTest {

    private static final Decider<TopUp, TopUpCommand, TopUpEvent> TOP_UP = TopUpDecisions.DECIDER;
    private static final TopUpRef REF = new TopUpRef(DerivedId.of("top-up"), DerivedId.of("case"), "O-1");
    private static final Instant UNTIL = Instant.parse("2026-03-05T08:00:00Z");
    private static final Instant PAID_AT = Instant.parse("2026-03-03T08:00:00Z");
    private static final Money AMOUNT = Money.of("20", "EUR");
    private static final Offer OFFER = new Offer(REF, AMOUNT, UNTIL, "https://redress.example/pay/1");

    private static final TopUpCreated CREATED = new TopUpCreated(REF, AMOUNT, UNTIL, OFFER.url());
    private static final TopUpPaid PAID = new TopUpPaid(REF, AMOUNT, PAID_AT);
    private static final TopUpExpired EXPIRED = new TopUpExpired(REF);
    private static final TopUpCancelled CANCELLED = new TopUpCancelled(REF);

    @Nested
    class Creating {

        @Test
        void makes_a_link() {
            given(TOP_UP).when(new CreateTopUp(OFFER)).then(CREATED);
        }

        @Test
        void I_16_asking_twice_is_asking_once_whatever_became_of_it_and_wherever_links_lead_now() {
            var elsewhere = new Offer(REF, AMOUNT, UNTIL, "https://elsewhere.example/pay/1");
            for (var history : List.of(open(), paid(), expired(), cancelled())) {
                given(TOP_UP, history).when(new CreateTopUp(elsewhere)).thenNothing();
            }
        }

        @Test
        void an_id_stays_with_its_top_up() {
            var other = new TopUpRef(REF.topUpId(), REF.caseId(), "O-2");
            for (var offer : List.of(
                    new Offer(REF, Money.of("21", "EUR"), UNTIL, OFFER.url()),
                    new Offer(REF, AMOUNT, UNTIL.plusSeconds(1), OFFER.url()),
                    new Offer(other, AMOUNT, UNTIL, OFFER.url()))) {
                given(TOP_UP, CREATED).when(new CreateTopUp(offer)).thenRefused("topup.id-taken");
            }
        }

        @ParameterizedTest
        @CsvSource({"0", "-1"})
        void it_is_more_than_nothing(String amount) {
            given(TOP_UP)
                    .when(new CreateTopUp(new Offer(REF, Money.of(amount, "EUR"), UNTIL, OFFER.url())))
                    .thenRefused("topup.nothing");
        }
    }

    @Nested
    class Paying {

        @Test
        void I_05_is_with_the_very_amount_that_was_asked() {
            given(TOP_UP, open()).when(pay("20")).then(PAID);
            given(TOP_UP, open()).when(pay("20.00")).then(PAID);
        }

        @ParameterizedTest
        @CsvSource({"19.99, EUR", "20.01, EUR", "0, EUR", "20, CNY"})
        void I_05_another_amount_is_refused(String amount, String currency) {
            given(TOP_UP, open())
                    .when(new PayTopUp(Money.of(amount, currency), PAID_AT))
                    .thenRefused("topup.other-amount");
        }

        @Test
        void COV_000_22_a_second_payment_is_refused() {
            given(TOP_UP, paid()).when(pay("20")).thenRefused("topup.paid-already");
            given(TOP_UP, paid()).when(pay("5")).thenRefused("topup.paid-already");
        }

        @Test
        void comes_too_late_once_nobody_waits_for_it() {
            given(TOP_UP, expired()).when(pay("20")).thenRefused("topup.expired");
            given(TOP_UP, cancelled()).when(pay("20")).thenRefused("topup.cancelled");
        }

        /// The case's clock and this one do not strike at the same moment, and the case goes on by its own.
        @Test
        void P_24_comes_too_late_once_its_time_is_over_even_if_nobody_noted_that() {
            given(TOP_UP, open()).when(new PayTopUp(AMOUNT, UNTIL)).thenRefused("topup.expired");
            given(TOP_UP, open())
                    .when(new PayTopUp(AMOUNT, UNTIL.minusMillis(1)))
                    .then(new TopUpPaid(REF, AMOUNT, UNTIL.minusMillis(1)));
            assertThat(new TopUp.Open(OFFER).statusAt(UNTIL)).isEqualTo(TopUp.Status.EXPIRED);
            assertThat(new TopUp.Open(OFFER).statusAt(UNTIL.minusMillis(1))).isEqualTo(TopUp.Status.CREATED);
            assertThat(new TopUp.Paid(OFFER, PAID_AT).statusAt(UNTIL)).isEqualTo(TopUp.Status.PAID);
        }

        @Test
        void is_of_a_top_up_that_was_wished_for() {
            given(TOP_UP).when(pay("20")).thenRefused("topup.absent");
        }

        private PayTopUp pay(String amount) {
            return new PayTopUp(Money.of(amount, "EUR"), PAID_AT);
        }
    }

    @Nested
    class Expiring {

        @Test
        void ends_an_open_one_and_nothing_else() {
            given(TOP_UP, open()).when(new ExpireTopUp()).then(EXPIRED);
            for (var history : List.of(paid(), expired(), cancelled())) {
                given(TOP_UP, history).when(new ExpireTopUp()).thenNothing();
            }
            given(TOP_UP).when(new ExpireTopUp()).thenRefused("topup.absent");
        }
    }

    @Nested
    class Cancelling {

        @Test
        void takes_an_open_one_back_once() {
            given(TOP_UP, open()).when(new CancelTopUp()).then(CANCELLED);
            given(TOP_UP, cancelled()).when(new CancelTopUp()).thenNothing();
        }

        @Test
        void is_too_late_once_it_ended() {
            given(TOP_UP, paid()).when(new CancelTopUp()).thenRefused("topup.paid");
            given(TOP_UP, expired()).when(new CancelTopUp()).thenRefused("topup.expired");
            given(TOP_UP).when(new CancelTopUp()).thenRefused("topup.absent");
        }
    }

    @Test
    void any_events_in_any_order_fold() {
        var events = List.of(CREATED, PAID, EXPIRED, CANCELLED);
        for (var first : events) {
            for (var second : events) {
                assertThat(TOP_UP.fold(List.of(first, second))).isNotNull();
            }
        }
    }

    private static TopUpEvent[] open() {
        return new TopUpEvent[] {CREATED};
    }

    private static TopUpEvent[] paid() {
        return new TopUpEvent[] {CREATED, PAID};
    }

    private static TopUpEvent[] expired() {
        return new TopUpEvent[] {CREATED, EXPIRED};
    }

    private static TopUpEvent[] cancelled() {
        return new TopUpEvent[] {CREATED, CANCELLED};
    }
}

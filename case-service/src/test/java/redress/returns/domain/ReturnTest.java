package redress.returns.domain;

import static redress.decider.DeciderSpec.given;
import static redress.returns.domain.Return.DECIDER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.ReturnMethod;
import redress.returns.domain.ReturnCommand.*;
import redress.returns.domain.ReturnEvent.*;

/// Goods that may come back: what is said of them, in any order, late and twice (5.1, I-07).
class ReturnTest {

    static final UUID CASE = new UUID(0, 1);
    static final Instant IN_APRIL = Instant.parse("2026-04-01T09:00:00Z");
    static final List<Money> COST = List.of(Money.of("6.00", "EUR"));
    static final Map<String, UUID> WORDS = Map.of("condition", new UUID(0, 2));

    static final ReturnTrackingProvided UNDER_R1 = new ReturnTrackingProvided("R-1", "DHL");
    static final ReturnReceived HERE = new ReturnReceived();
    static final ReturnInspected IN_ORDER = new ReturnInspected(Finding.OK, WORDS);
    static final ReturnInspected BROKEN = new ReturnInspected(Finding.NOT_OK, WORDS);

    @Nested
    class Opening {

        @Test
        void to_an_address_needs_no_label() {
            given(DECIDER).when(new OpenReturn(opened(ReturnMethod.ADDRESS))).then(opened(ReturnMethod.ADDRESS));
        }

        @Test
        void with_a_label_asks_for_one() {
            given(DECIDER)
                    .when(new OpenReturn(opened(ReturnMethod.LABEL)))
                    .then(opened(ReturnMethod.LABEL), new ReturnLabelRequested(CASE, "O-1"));
        }

        @Test
        void I_16_again_changes_nothing_whatever_became_of_it() {
            for (var history : List.of(toAddress(), labelled(), called(LabelEnd.EXPIRED), closed())) {
                given(DECIDER, history)
                        .when(new OpenReturn(opened(ReturnMethod.LABEL)))
                        .thenNothing();
            }
        }
    }

    @Nested
    class IssuingTheLabel {

        @Test
        void is_what_the_warehouse_says() {
            given(DECIDER, wanting()).when(issue("L-1")).then(issued());
        }

        @Test
        void I_16_the_same_again_changes_nothing() {
            for (var history : List.of(labelled(), used(), called(LabelEnd.CANCELLED), called(LabelEnd.EXPIRED))) {
                given(DECIDER, history).when(issue("L-1")).thenNothing();
            }
        }

        @Test
        void another_one_is_refused() {
            given(DECIDER, labelled()).when(issue("L-2")).thenRefused("label.issued-differently");
            given(DECIDER, used()).when(issue("L-2")).thenRefused("label.issued-differently");
            given(DECIDER, called(LabelEnd.EXPIRED)).when(issue("L-2")).thenRefused("label.cancelled");
        }

        @Test
        void of_one_that_was_cancelled_before_it_was_made_is_refused() {
            given(DECIDER, and(wanting(), cancelled(List.of(), LabelEnd.CANCELLED)))
                    .when(issue("L-1"))
                    .thenRefused("label.cancelled");
        }

        @Test
        void told_after_the_goods_left_it_is_the_one_they_came_with() {
            given(DECIDER, and(wanting(), UNDER_R1)).when(issue("L-1")).then(issued());
            given(DECIDER, and(wanting(), UNDER_R1, issued()))
                    .when(new CancelLabel(LabelEnd.EXPIRED))
                    .thenRefused("label.used"); // I-07
        }

        @Test
        void nobody_asked_for_is_refused() {
            given(DECIDER, toAddress()).when(issue("L-1")).thenRefused("label.unwanted");
            given(DECIDER).when(issue("L-1")).thenRefused("return.absent");
        }
    }

    @Nested
    class CancellingTheLabel {

        @ParameterizedTest
        @EnumSource
        void COV_000_23_R_000_16_an_unused_one_can_be(LabelEnd end) {
            given(DECIDER, labelled()).when(new CancelLabel(end)).then(cancelled(List.of("L-1"), end));
            given(DECIDER, wanting()).when(new CancelLabel(end)).then(cancelled(List.of(), end));
        }

        @Test
        void COV_000_23_I_07_a_used_one_cannot_be() {
            for (var history : List.of(
                    used(),
                    and(labelled(), HERE),
                    and(used(), HERE),
                    and(used(), HERE, IN_ORDER),
                    and(used(), HERE, BROKEN, new ReturnClosed()))) {
                given(DECIDER, history)
                        .when(new CancelLabel(LabelEnd.CANCELLED))
                        .thenRefused("label.used");
            }
        }

        @Test
        void I_07_nor_one_that_may_be_under_way_though_nobody_told_that_it_was_made() {
            given(DECIDER, and(wanting(), UNDER_R1))
                    .when(new CancelLabel(LabelEnd.CANCELLED))
                    .thenRefused("label.used");
        }

        @Test
        void again_changes_nothing_and_the_first_word_counts() {
            given(DECIDER, called(LabelEnd.EXPIRED))
                    .when(new CancelLabel(LabelEnd.CANCELLED))
                    .thenNothing();
            given(DECIDER, called(LabelEnd.CANCELLED))
                    .when(new CancelLabel(LabelEnd.EXPIRED))
                    .thenNothing();
        }

        @Test
        void where_there_is_none_is_refused() {
            given(DECIDER, toAddress())
                    .when(new CancelLabel(LabelEnd.CANCELLED))
                    .thenRefused("label.unwanted");
            given(DECIDER).when(new CancelLabel(LabelEnd.CANCELLED)).thenRefused("return.absent");
        }
    }

    @Nested
    class Tracking {

        @Test
        void is_what_the_customer_says() {
            given(DECIDER, toAddress()).when(track("R-1")).then(UNDER_R1);
            given(DECIDER, labelled()).when(track("R-1")).then(UNDER_R1);
        }

        @Test
        void I_16_again_changes_nothing() {
            for (var history : List.of(and(toAddress(), UNDER_R1), used(), here(), found(IN_ORDER), closed())) {
                given(DECIDER, history).when(track("R-1")).thenNothing();
            }
        }

        @Test
        void R_003_29_a_wrong_number_is_put_right_until_the_goods_are_here() {
            given(DECIDER, and(toAddress(), UNDER_R1))
                    .when(track("R-2"))
                    .then(new ReturnTrackingProvided("R-2", "DHL"));
            for (var history : List.of(here(), found(IN_ORDER), found(BROKEN), closed())) {
                given(DECIDER, history).when(track("R-2")).thenRefused("return.arrived");
            }
        }

        @Test
        void goods_that_came_without_a_number_can_still_be_given_one() {
            for (var history :
                    List.of(and(toAddress(), HERE), and(toAddress(), HERE, IN_ORDER), and(toAddress(), HERE, BROKEN))) {
                given(DECIDER, history).when(track("R-1")).then(UNDER_R1);
            }
            given(DECIDER, and(toAddress(), HERE, IN_ORDER, new ReturnClosed()))
                    .when(track("R-1"))
                    .thenRefused("return.arrived");
        }

        @Test
        void what_was_called_off_or_never_allowed_is_refused() {
            given(DECIDER, called(LabelEnd.CANCELLED)).when(track("R-1")).thenRefused("return.called-off");
            given(DECIDER, called(LabelEnd.EXPIRED)).when(track("R-1")).thenRefused("return.called-off");
            given(DECIDER).when(track("R-1")).thenRefused("return.absent");
        }
    }

    @Nested
    class Arriving {

        @Test
        void is_what_the_warehouse_says() {
            given(DECIDER, and(toAddress(), UNDER_R1))
                    .when(new ReceiveGoods(List.of()))
                    .then(HERE);
            given(DECIDER, labelled()).when(new ReceiveGoods(List.of())).then(HERE);
        }

        @Test
        void brings_the_number_that_nobody_had_said() {
            var number = new ReturnTrackingProvided("R-9", "");
            given(DECIDER, toAddress()).when(new ReceiveGoods(List.of("R-9"))).then(number, HERE);
            given(DECIDER, and(toAddress(), HERE))
                    .when(new ReceiveGoods(List.of("R-9")))
                    .then(number);
            given(DECIDER, and(toAddress(), UNDER_R1))
                    .when(new ReceiveGoods(List.of("R-9")))
                    .then(HERE);
        }

        @Test
        void goods_that_come_though_their_label_was_cancelled_are_taken_in() {
            given(DECIDER, called(LabelEnd.EXPIRED))
                    .when(new ReceiveGoods(List.of()))
                    .then(HERE);
            given(DECIDER, called(LabelEnd.CANCELLED))
                    .when(new ReceiveGoods(List.of()))
                    .then(HERE);
        }

        @Test
        void I_16_again_changes_nothing() {
            for (var history : List.of(here(), found(IN_ORDER), found(BROKEN), closed())) {
                given(DECIDER, history).when(new ReceiveGoods(List.of("R-1"))).thenNothing();
            }
            given(DECIDER, and(toAddress(), HERE, IN_ORDER, new ReturnClosed()))
                    .when(new ReceiveGoods(List.of("R-1")))
                    .thenNothing();
        }

        @Test
        void what_was_never_allowed_is_refused() {
            given(DECIDER).when(new ReceiveGoods(List.of())).thenRefused("return.absent");
        }
    }

    @Nested
    class Inspecting {

        @Test
        void R_003_30_says_whether_the_goods_can_be_sold_again() {
            given(DECIDER, here()).when(inspect(Finding.OK)).then(IN_ORDER);
            given(DECIDER, here()).when(inspect(Finding.NOT_OK)).then(BROKEN);
        }

        @Test
        void what_was_looked_at_is_here_whoever_forgot_to_say_so() {
            for (var history : List.of(toAddress(), and(toAddress(), UNDER_R1), called(LabelEnd.EXPIRED))) {
                given(DECIDER, history).when(inspect(Finding.OK)).then(HERE, IN_ORDER);
            }
            given(DECIDER, and(toAddress(), HERE, IN_ORDER))
                    .when(new ReceiveGoods(List.of()))
                    .thenNothing();
        }

        @Test
        void I_16_the_same_again_changes_nothing() {
            given(DECIDER, found(IN_ORDER)).when(inspect(Finding.OK)).thenNothing();
            given(DECIDER, found(BROKEN)).when(inspect(Finding.NOT_OK)).thenNothing();
        }

        @Test
        void ENG_6_goods_may_be_looked_at_once_more() {
            given(DECIDER, found(BROKEN)).when(inspect(Finding.OK)).then(IN_ORDER);
            given(DECIDER, found(IN_ORDER)).when(inspect(Finding.NOT_OK)).then(BROKEN);
        }

        @Test
        void what_is_closed_or_never_was_is_refused() {
            given(DECIDER, closed()).when(inspect(Finding.NOT_OK)).thenRefused("return.closed");
            given(DECIDER).when(inspect(Finding.OK)).thenRefused("return.absent");
        }
    }

    @Nested
    class Closing {

        @Test
        void comes_after_the_goods_were_looked_at() {
            given(DECIDER, found(IN_ORDER)).when(new CloseReturn()).then(new ReturnClosed());
            given(DECIDER, found(BROKEN)).when(new CloseReturn()).then(new ReturnClosed());
        }

        @Test
        void not_before() {
            for (var history :
                    List.of(toAddress(), and(toAddress(), UNDER_R1), here(), called(LabelEnd.CANCELLED), labelled())) {
                given(DECIDER, history).when(new CloseReturn()).thenRefused("return.not-inspected");
            }
            given(DECIDER).when(new CloseReturn()).thenRefused("return.absent");
        }

        @Test
        void again_changes_nothing() {
            given(DECIDER, closed()).when(new CloseReturn()).thenNothing();
        }
    }

    static ReturnOpened opened(ReturnMethod method) {
        return new ReturnOpened(CASE, "O-1", method, FreightPayer.SELLER, List.of(new ReturnedLine("1", 2)));
    }

    static ReturnLabelIssued issued() {
        return new ReturnLabelIssued("L-1", "DHL", List.of("R-1"), COST, IN_APRIL);
    }

    static ReturnLabelCancelled cancelled(List<String> labelId, LabelEnd end) {
        return new ReturnLabelCancelled(CASE, "O-1", labelId, end);
    }

    static IssueLabel issue(String labelId) {
        return new IssueLabel(labelId, "DHL", List.of("R-1"), COST, IN_APRIL);
    }

    static ProvideTracking track(String waybill) {
        return new ProvideTracking(waybill, "DHL");
    }

    static InspectGoods inspect(Finding finding) {
        return new InspectGoods(finding, WORDS);
    }

    static ReturnEvent[] toAddress() {
        return new ReturnEvent[] {opened(ReturnMethod.ADDRESS)};
    }

    static ReturnEvent[] wanting() {
        return new ReturnEvent[] {opened(ReturnMethod.LABEL), new ReturnLabelRequested(CASE, "O-1")};
    }

    static ReturnEvent[] labelled() {
        return and(wanting(), issued());
    }

    static ReturnEvent[] used() {
        return and(labelled(), UNDER_R1);
    }

    static ReturnEvent[] called(LabelEnd end) {
        return and(labelled(), cancelled(List.of("L-1"), end));
    }

    static ReturnEvent[] here() {
        return and(toAddress(), UNDER_R1, HERE);
    }

    static ReturnEvent[] found(ReturnInspected finding) {
        return and(here(), finding);
    }

    static ReturnEvent[] closed() {
        return and(found(IN_ORDER), new ReturnClosed());
    }

    static ReturnEvent[] and(ReturnEvent[] first, ReturnEvent... then) {
        return Stream.concat(Stream.of(first), Stream.of(then)).toArray(ReturnEvent[]::new);
    }
}

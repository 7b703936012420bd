package redress.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.decider.DeciderSpec.given;
import static redress.orders.domain.Order.DECIDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.contracts.Money;
import redress.orders.domain.OrderCommand.RecordFacts;
import redress.orders.domain.OrderEvent.*;

class OrderTest {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    @Nested
    class Telling {

        @Test
        void a_fact_is_kept() {
            given(DECIDER).when(told(placed())).then(placed());
            given(DECIDER).when(told(paid("P-1", "30.00"))).then(paid("P-1", "30.00"));
            given(DECIDER).when(told(shipped("A"))).then(shipped("A"));
            given(DECIDER).when(told(delivered("A"))).then(delivered("A"));
            given(DECIDER).when(told(completed())).then(completed());
            given(DECIDER).when(told(cancelled(1))).then(cancelled(1));
        }

        @Test
        void COV_X_01_the_same_fact_again_changes_nothing() {
            var all = everything();

            given(DECIDER, all).when(told(all)).thenNothing();
            given(DECIDER, cancelled(1)).when(told(cancelled(2))).thenNothing();
        }

        @Test
        void a_second_payment_and_a_second_parcel_are_facts_of_their_own() {
            given(DECIDER, paid("P-1", "30.00")).when(told(paid("P-2", "0.00"))).then(paid("P-2", "0.00"));
            given(DECIDER, shipped("A")).when(told(shipped("B"))).then(shipped("B"));
            given(DECIDER, delivered("A")).when(told(delivered("B"))).then(delivered("B"));
        }

        @Test
        void a_fact_told_again_with_other_content_is_refused() {
            given(DECIDER, placed()).when(told(placedFor("41.00"))).thenRefused("order.placed-differently");
            given(DECIDER, paid("P-1", "30.00"))
                    .when(told(paid("P-1", "31.00")))
                    .thenRefused("order.paid-differently");
            given(DECIDER, shipped("A"))
                    .when(told(new OrderShipped("O-1", "A", "W-other", "DHL", List.of("1"), MONDAY)))
                    .thenRefused("order.shipped-differently");
            given(DECIDER, delivered("A"))
                    .when(told(new OrderDelivered("O-1", "A", "W-A", MONDAY)))
                    .thenRefused("order.delivered-differently");
            given(DECIDER, completed())
                    .when(told(new OrderCompleted("O-1", MONDAY)))
                    .thenRefused("order.completed-differently");
            given(DECIDER, cancelled(1))
                    .when(told(new OrderCancelled("O-1", new UUID(0, 1), MONDAY)))
                    .thenRefused("order.cancelled-differently");
        }

        @Test
        void a_later_estimate_replaces_an_earlier_one() {
            var first = new DeliveryEstimated("O-1", "A", MONDAY);
            var later = new DeliveryEstimated("O-1", "A", TUESDAY);

            given(DECIDER).when(told(shipped("A"), first)).then(shipped("A"), first);
            given(DECIDER, shipped("A"), first).when(told(shipped("A"), later)).then(later);
            given(DECIDER, shipped("A"), first).when(told(shipped("A"), first)).thenNothing();
            assertThat(DECIDER.fold(List.of(first, later)).estimatedDelivery("A"))
                    .hasValue(TUESDAY);
            assertThat(DECIDER.fold(List.of(first)).estimatedDelivery("B")).isEmpty();
        }

        @Test
        void an_order_has_one_currency() {
            var dollars = new OrderPaid("O-1", "P-1", Money.of("30.00", "USD"), "CARD", MONDAY);

            given(DECIDER, placed()).when(told(dollars)).thenRefused("order.one-currency");
            given(DECIDER, dollars).when(told(placed())).thenRefused("order.one-currency");
        }

        @Test
        void what_the_goods_cost_us_may_be_in_another_currency() {
            var p = placed();
            var bought = new OrderPlaced(
                    p.orderId(),
                    p.platform(),
                    p.shop(),
                    p.customerId(),
                    p.language(),
                    p.lines(),
                    List.of(new UnitCost("1", Money.of("9.00", "CNY"))),
                    List.of(),
                    List.of(),
                    p.total(),
                    p.placedAt());

            given(DECIDER).when(told(bought)).then(bought);
        }
    }

    @Nested
    class Knowing {

        @Test
        void COV_X_01_facts_in_any_order_tell_the_same() {
            var seed = 20260302L;
            var inOrder = DECIDER.fold(List.of(everything()));
            for (var i = 0; i < 100; i++) {
                var facts = new ArrayList<>(List.of(everything()));
                Collections.shuffle(facts, new Random(seed + i));
                var order = DECIDER.fold(DECIDER.decide(new Order(List.of()), new RecordFacts(facts)));

                assertThat(order.placed()).isEqualTo(inOrder.placed());
                assertThat(order.paid()).isEqualTo(inOrder.paid());
                assertThat(order.isSplit()).isEqualTo(inOrder.isSplit());
                assertThat(order.allDelivered()).isEqualTo(inOrder.allDelivered());
                assertThat(order.completed()).isEqualTo(inOrder.completed());
                assertThat(order.cancelled()).isEqualTo(inOrder.cancelled());
            }
        }

        @Test
        void R_000_02_two_parcels_are_a_split_order() {
            assertThat(DECIDER.fold(List.of(placed(), shipped("A"))).isSplit()).isFalse();
            assertThat(DECIDER.fold(List.of(placed(), shipped("A"), shipped("B")))
                            .isSplit())
                    .isTrue();
        }

        @Test
        void it_is_delivered_when_every_parcel_is() {
            assertThat(DECIDER.fold(List.of(placed())).allDelivered()).isFalse();
            assertThat(DECIDER.fold(List.of(delivered("A"))).allDelivered()).isTrue();
            assertThat(DECIDER.fold(List.of(shipped("A"), shipped("B"), delivered("A")))
                            .allDelivered())
                    .isFalse();
            assertThat(DECIDER.fold(List.of(shipped("A"), shipped("B"), delivered("B"), delivered("A")))
                            .allDelivered())
                    .isTrue();
        }

        @Test
        void what_was_paid_is_the_sum_of_the_payments() {
            assertThat(DECIDER.fold(List.of(placed())).paid()).isEmpty();
            assertThat(DECIDER.fold(List.of(paid("P-1", "30.00"), paid("P-2", "10.50"), paid("P-3", "0")))
                            .paid())
                    .hasValue(Money.of("40.50", "EUR"));
        }
    }

    static RecordFacts told(OrderEvent... facts) {
        return new RecordFacts(List.of(facts));
    }

    static OrderEvent[] everything() {
        return new OrderEvent[] {
            placed(),
            paid("P-1", "30.00"),
            paid("P-2", "10.00"),
            shipped("A"),
            new DeliveryEstimated("O-1", "A", TUESDAY),
            shipped("B"),
            delivered("A"),
            delivered("B"),
            completed(),
            cancelled(1)
        };
    }

    static OrderPlaced placed() {
        return placedFor("40.00");
    }

    static OrderPlaced placedFor(String total) {
        return new OrderPlaced(
                "O-1",
                "ebay",
                "brake-and-bolt",
                "C-1",
                "en",
                List.of(new Line("1", "PAD-4", "Brake pads", 4, Money.of("10.00", "EUR"), "S-1", "")),
                List.of(),
                List.of(new Weight("1", 900)),
                List.of(Money.of("0.00", "EUR")),
                Money.of(total, "EUR"),
                MONDAY);
    }

    static OrderPaid paid(String paymentId, String amount) {
        return new OrderPaid("O-1", paymentId, Money.of(amount, "EUR"), "CARD", MONDAY);
    }

    static OrderShipped shipped(String parcelId) {
        return new OrderShipped("O-1", parcelId, "W-" + parcelId, "DHL", List.of("1"), MONDAY);
    }

    static OrderDelivered delivered(String parcelId) {
        return new OrderDelivered("O-1", parcelId, "W-" + parcelId, TUESDAY);
    }

    static OrderCompleted completed() {
        return new OrderCompleted("O-1", TUESDAY);
    }

    static OrderCancelled cancelled(long reason) {
        return new OrderCancelled("O-1", new UUID(0, reason), TUESDAY);
    }
}

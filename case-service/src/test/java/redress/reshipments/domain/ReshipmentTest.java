package redress.reshipments.domain;

import static redress.decider.DeciderSpec.given;
import static redress.reshipments.domain.Reshipment.DECIDER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.contracts.Money;
import redress.contracts.Sourcing;
import redress.policy.Role;
import redress.reshipments.domain.ReshipmentCommand.*;
import redress.reshipments.domain.ReshipmentEvent.*;

class ReshipmentTest {

    static final UUID CASE = new UUID(0, 1);
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final List<Money> FREIGHT = List.of(Money.of("5.00", "EUR"));

    @Nested
    class Requesting {

        @Test
        void goes_to_the_warehouse() {
            given(DECIDER).when(new RequestReshipment(requested())).then(requested());
        }

        @Test
        void I_16_again_changes_nothing_whatever_became_of_it() {
            for (var history : List.of(asked(), left(), arrived(), calledOff())) {
                given(DECIDER, history).when(new RequestReshipment(requested())).thenNothing();
            }
        }
    }

    @Nested
    class Dispatching {

        @Test
        void is_what_the_warehouse_says() {
            given(DECIDER, asked()).when(dispatch("W-2")).then(dispatched());
        }

        @Test
        void I_16_under_the_same_waybill_again_changes_nothing() {
            given(DECIDER, left()).when(dispatch("W-2")).thenNothing();
            given(DECIDER, arrived()).when(dispatch("W-2")).thenNothing();
        }

        @Test
        void under_another_waybill_is_refused() {
            given(DECIDER, left()).when(dispatch("W-3")).thenRefused("reshipment.dispatched-differently");
            given(DECIDER, arrived()).when(dispatch("W-3")).thenRefused("reshipment.dispatched-differently");
        }

        @Test
        void what_was_cancelled_or_never_asked_is_refused() {
            given(DECIDER, calledOff()).when(dispatch("W-2")).thenRefused("reshipment.cancelled");
            given(DECIDER).when(dispatch("W-2")).thenRefused("reshipment.absent");
        }
    }

    @Nested
    class Delivering {

        @Test
        void is_what_the_carrier_says() {
            given(DECIDER, left()).when(new RecordDelivery(MONDAY)).then(new ReshipmentDelivered(MONDAY));
        }

        @Test
        void again_changes_nothing() {
            given(DECIDER, arrived())
                    .when(new RecordDelivery(MONDAY.plusSeconds(1)))
                    .thenNothing();
        }

        @Test
        void what_never_left_is_refused() {
            given(DECIDER, asked()).when(new RecordDelivery(MONDAY)).thenRefused("reshipment.not-dispatched");
            given(DECIDER, calledOff()).when(new RecordDelivery(MONDAY)).thenRefused("reshipment.not-dispatched");
            given(DECIDER).when(new RecordDelivery(MONDAY)).thenRefused("reshipment.absent");
        }
    }

    @Nested
    class Cancelling {

        @ParameterizedTest
        @EnumSource(names = {"AGENT", "LEAD", "SUPERVISOR"})
        void those_who_work_cases_may_until_it_left(Role role) {
            given(DECIDER, asked()).when(cancel(role)).then(new ReshipmentCancelled(CASE, "O-1"));
        }

        @ParameterizedTest
        @EnumSource(
                names = {"AGENT", "LEAD", "SUPERVISOR"},
                mode = EnumSource.Mode.EXCLUDE)
        void nobody_else_may(Role role) {
            given(DECIDER, asked()).when(cancel(role)).thenRefused("reshipment.role");
        }

        @Test
        void again_changes_nothing() {
            given(DECIDER, calledOff()).when(cancel(Role.AGENT)).thenNothing();
        }

        @Test
        void what_left_or_never_was_is_refused() {
            given(DECIDER, left()).when(cancel(Role.AGENT)).thenRefused("reshipment.dispatched");
            given(DECIDER, arrived()).when(cancel(Role.AGENT)).thenRefused("reshipment.dispatched");
            given(DECIDER).when(cancel(Role.AGENT)).thenRefused("reshipment.absent");
        }
    }

    static ReshipmentRequested requested() {
        return new ReshipmentRequested(
                CASE,
                "O-1",
                List.of(new SentLine("1", 2)),
                List.of(),
                Sourcing.OWN_STOCK,
                Bill.FREE,
                List.of(),
                MONDAY);
    }

    static ReshipmentDispatched dispatched() {
        return new ReshipmentDispatched("W-2", "DHL", MONDAY, FREIGHT);
    }

    static DispatchReshipment dispatch(String waybill) {
        return new DispatchReshipment(waybill, "DHL", MONDAY, FREIGHT);
    }

    static CancelReshipment cancel(Role role) {
        return new CancelReshipment(Set.of(role));
    }

    static ReshipmentEvent[] asked() {
        return new ReshipmentEvent[] {requested()};
    }

    static ReshipmentEvent[] left() {
        return new ReshipmentEvent[] {requested(), dispatched()};
    }

    static ReshipmentEvent[] arrived() {
        return new ReshipmentEvent[] {requested(), dispatched(), new ReshipmentDelivered(MONDAY)};
    }

    static ReshipmentEvent[] calledOff() {
        return new ReshipmentEvent[] {requested(), new ReshipmentCancelled(CASE, "O-1")};
    }
}

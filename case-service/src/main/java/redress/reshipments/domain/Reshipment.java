package redress.reshipments.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.forbidden;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import redress.decider.Decider;
import redress.policy.Role;
import redress.reshipments.domain.ReshipmentCommand.CancelReshipment;
import redress.reshipments.domain.ReshipmentCommand.DispatchReshipment;
import redress.reshipments.domain.ReshipmentCommand.RecordDelivery;
import redress.reshipments.domain.ReshipmentCommand.RequestReshipment;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentCancelled;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentDelivered;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentDispatched;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentRequested;

/// Goods of an order that are sent once more.
///
///     None ─ Requested ─ Dispatched ─ Delivered
///               └─ Cancelled
public sealed interface Reshipment {

    record None() implements Reshipment {}

    /// A case asked for it.
    sealed interface Known extends Reshipment {

        ReshipmentRequested asked();
    }

    record Requested(ReshipmentRequested asked) implements Known {}

    /// It left, and may have arrived.
    sealed interface Sent extends Known {

        ReshipmentDispatched dispatch();
    }

    record Dispatched(ReshipmentRequested asked, ReshipmentDispatched dispatch) implements Sent {}

    record Delivered(ReshipmentRequested asked, ReshipmentDispatched dispatch) implements Sent {}

    record Cancelled(ReshipmentRequested asked) implements Known {}

    Set<Role> CASE_WORKERS = Set.of(Role.AGENT, Role.LEAD, Role.SUPERVISOR);

    Decider<Reshipment, ReshipmentCommand, ReshipmentEvent> DECIDER =
            new Decider<>(ReshipmentEvent.class, None::new, Reshipment::decide, Reshipment::evolve);

    private static List<ReshipmentEvent> decide(Reshipment reshipment, ReshipmentCommand command) {
        return switch (command) {
            case RequestReshipment c -> request(reshipment, c);
            case DispatchReshipment c -> dispatch(reshipment, c);
            case RecordDelivery c -> deliver(reshipment, c);
            case CancelReshipment c -> cancel(reshipment, c);
        };
    }

    private static List<ReshipmentEvent> request(Reshipment reshipment, RequestReshipment c) {
        return switch (reshipment) {
            case None _ -> List.of(c.asked());
            case Known _ -> List.of();
        };
    }

    private static List<ReshipmentEvent> dispatch(Reshipment reshipment, DispatchReshipment c) {
        return switch (reshipment) {
            case None _ -> throw absent("reshipment");
            case Requested _ ->
                List.of(new ReshipmentDispatched(c.waybill(), c.carrier(), c.dispatchedAt(), c.freightCost()));
            case Sent sent when sent.dispatch().waybill().equals(c.waybill()) -> List.of();
            case Sent _ -> throw because("reshipment.dispatched-differently", "it left under another waybill");
            case Cancelled _ -> throw because("reshipment.cancelled", "it was cancelled before");
        };
    }

    private static List<ReshipmentEvent> deliver(Reshipment reshipment, RecordDelivery c) {
        return switch (reshipment) {
            case None _ -> throw absent("reshipment");
            case Requested _, Cancelled _ -> throw because("reshipment.not-dispatched", "it never left");
            case Dispatched _ -> List.of(new ReshipmentDelivered(c.deliveredAt()));
            case Delivered _ -> List.of();
        };
    }

    private static List<ReshipmentEvent> cancel(Reshipment reshipment, CancelReshipment c) {
        if (Collections.disjoint(CASE_WORKERS, c.roles())) {
            throw forbidden("reshipment.role", "only an agent, a lead or a supervisor cancels a reshipment");
        }
        return switch (reshipment) {
            case None _ -> throw absent("reshipment");
            case Requested(var asked) -> List.of(new ReshipmentCancelled(asked.caseId(), asked.orderId()));
            case Sent _ -> throw because("reshipment.dispatched", "it left already");
            case Cancelled _ -> List.of();
        };
    }

    private static Reshipment evolve(Reshipment reshipment, ReshipmentEvent event) {
        return switch (event) {
            case ReshipmentRequested e -> new Requested(e);
            case ReshipmentDispatched e ->
                reshipment instanceof Known known ? new Dispatched(known.asked(), e) : reshipment;
            case ReshipmentDelivered _ ->
                reshipment instanceof Sent sent ? new Delivered(sent.asked(), sent.dispatch()) : reshipment;
            case ReshipmentCancelled _ -> reshipment instanceof Known known ? new Cancelled(known.asked()) : reshipment;
        };
    }
}

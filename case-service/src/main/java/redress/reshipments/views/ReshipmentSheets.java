package redress.reshipments.views;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redress.eventlog.Recorded;
import redress.reshipments.domain.ReshipmentEvent;
import redress.reshipments.domain.ReshipmentEvent.Bill;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentCancelled;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentDelivered;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentDispatched;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentRequested;

/// Draws a [ReshipmentSheet] from a reshipment's history.
public final class ReshipmentSheets {

    private ReshipmentSheets() {}

    /// Nothing, if there is no such reshipment.
    public static Optional<ReshipmentSheet> draw(List<Recorded<ReshipmentEvent>> history) {
        return of(ReshipmentRequested.class, history)
                .map(asked -> draw(asked, history.getFirst().at(), history));
    }

    private static ReshipmentSheet draw(
            ReshipmentRequested asked, Instant requestedAt, List<Recorded<ReshipmentEvent>> history) {
        var left = of(ReshipmentDispatched.class, history);
        var status = status(history.getLast().event());
        return new ReshipmentSheet(
                history.getLast().stream(),
                asked.caseId(),
                asked.orderId(),
                status,
                status.text(),
                asked.lines(),
                asked.instead(),
                asked.sourcing(),
                asked.bill() == Bill.CHARGED,
                requestedAt,
                asked.dueAt(),
                told(left, ReshipmentDispatched::waybill),
                told(left, ReshipmentDispatched::carrier),
                told(left, ReshipmentDispatched::dispatchedAt),
                left.flatMap(e -> e.freightCost().stream().findFirst()).orElse(null),
                told(of(ReshipmentDelivered.class, history), ReshipmentDelivered::deliveredAt),
                history.getLast().version());
    }

    private static ReshipmentStatus status(ReshipmentEvent newest) {
        return switch (newest) {
            case ReshipmentRequested _ -> ReshipmentStatus.REQUESTED;
            case ReshipmentDispatched _ -> ReshipmentStatus.DISPATCHED;
            case ReshipmentDelivered _ -> ReshipmentStatus.DELIVERED;
            case ReshipmentCancelled _ -> ReshipmentStatus.CANCELLED;
        };
    }

    private static <E> Optional<E> of(Class<E> type, List<Recorded<ReshipmentEvent>> history) {
        return history.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static <E, T> T told(Optional<E> event, Function<E, T> what) {
        return event.map(what).orElse(null);
    }
}

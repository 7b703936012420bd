package redress.returns.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.content.Contents;
import redress.eventlog.Recorded;
import redress.returns.Returns;
import redress.returns.domain.Label;
import redress.returns.domain.Return;
import redress.returns.domain.ReturnEvent;
import redress.returns.domain.ReturnEvent.ReturnInspected;
import redress.returns.domain.ReturnEvent.ReturnLabelIssued;
import redress.returns.domain.ReturnEvent.ReturnReceived;
import redress.returns.domain.ReturnEvent.ReturnTrackingProvided;

/// Draws a [ReturnSheet] from a return's history.
@Singleton
public class ReturnSheets {

    private final Returns returns;
    private final Contents contents;

    ReturnSheets(Returns returns, Contents contents) {
        this.returns = returns;
        this.contents = contents;
    }

    /// With the words of the warehouse; nothing if there is no such return.
    public Uni<Optional<ReturnSheet>> whole(List<Recorded<ReturnEvent>> history) {
        return contents.find(references(history)).map(words -> draw(history, words));
    }

    Optional<ReturnSheet> brief(List<Recorded<ReturnEvent>> history) {
        return draw(history, Map.of());
    }

    private Optional<ReturnSheet> draw(List<Recorded<ReturnEvent>> history, Map<UUID, String> words) {
        return returns.fold(history) instanceof Return.Known known
                ? Optional.of(draw(known, history, words))
                : Optional.empty();
    }

    private static ReturnSheet draw(Return.Known known, List<Recorded<ReturnEvent>> history, Map<UUID, String> words) {
        var status = ReturnStatus.valueOf(known.stage().name());
        var tracking = last(ReturnTrackingProvided.class, history);
        return new ReturnSheet(
                history.getLast().stream(),
                known.opened().caseId(),
                known.opened().orderId(),
                known.opened().method(),
                known.opened().payer(),
                status,
                status.text(),
                known.opened().lines(),
                label(known.label(), last(ReturnLabelIssued.class, history)),
                tracking.map(ReturnTrackingProvided::waybill).orElse(null),
                tracking.map(ReturnTrackingProvided::carrier)
                        .filter(carrier -> !carrier.isEmpty())
                        .orElse(null),
                history.getFirst().at(),
                when(ReturnReceived.class, history),
                when(ReturnInspected.class, history),
                said("condition", history, words),
                said("note", history, words),
                history.getLast().version());
    }

    private static ReturnSheet.Label label(Label label, Optional<ReturnLabelIssued> made) {
        return switch (label) {
            case Label.Unwanted _ -> null;
            case Label.Wanted _ -> label(LabelStatus.REQUESTED, made);
            case Label.Issued _ -> label(LabelStatus.ISSUED, made);
            case Label.Used _ -> label(LabelStatus.USED, made);
            case Label.Ended ended -> label(LabelStatus.valueOf(ended.end().name()), made);
        };
    }

    private static ReturnSheet.Label label(LabelStatus status, Optional<ReturnLabelIssued> made) {
        return new ReturnSheet.Label(
                made.map(ReturnLabelIssued::labelId).orElse(null),
                status,
                status.text(),
                made.map(ReturnLabelIssued::carrier).orElse(null),
                made.flatMap(e -> e.waybill().stream().findFirst()).orElse(null),
                made.flatMap(e -> e.cost().stream().findFirst()).orElse(null),
                made.filter(_ -> status == LabelStatus.ISSUED)
                        .map(ReturnLabelIssued::cancelAt)
                        .orElse(null));
    }

    private static String said(String what, List<Recorded<ReturnEvent>> history, Map<UUID, String> words) {
        return last(ReturnInspected.class, history)
                .map(e -> e.texts().get(what))
                .map(words::get)
                .orElse(null);
    }

    private static Collection<UUID> references(List<Recorded<ReturnEvent>> history) {
        return last(ReturnInspected.class, history).map(e -> e.texts().values()).orElse(List.of());
    }

    private static <E> Optional<E> last(Class<E> type, List<Recorded<ReturnEvent>> history) {
        return history.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later);
    }

    private static Instant when(Class<?> type, List<Recorded<ReturnEvent>> history) {
        return history.stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .map(Recorded::at)
                .reduce((_, later) -> later)
                .orElse(null);
    }
}

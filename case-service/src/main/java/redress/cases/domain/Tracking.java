package redress.cases.domain;

import java.util.Map;
import java.util.Optional;
import redress.cases.domain.CaseEvent.ReshipmentTrackingSent;
import redress.cases.playbook.Effect;
import redress.cases.playbook.Node;

/// The number under which goods sent again travel: an action that promises it is done once the customer has it (ENG-5).
record Tracking(Walk walk, Scene scene) {

    private static final String TRACKING = "SEND_TRACKING";

    /// Whether an action has done what it is for. Only the tracking number is waited for (ENG-5).
    boolean isDone(Node.Action action, PlaybookRun run) {
        return action.onEnter().stream().noneMatch(Effect.SendTracking.class::isInstance)
                || trackingIsSent(new Occasion(run.node(), run.visit(), "tracking", ""));
    }

    private boolean trackingIsSent(Occasion at) {
        return lastReshipment()
                .map(reshipment -> trackingIsSent(reshipment, at))
                .orElse(true);
    }

    private Optional<Reshipment> lastReshipment() {
        return walk.undertakings().reshipments().stream().reduce((_, later) -> later);
    }

    /// Whether an action waits for goods that will not be sent.
    boolean isCalledOff(Node.Action action) {
        return action.onEnter().stream().anyMatch(Effect.SendTracking.class::isInstance)
                && lastReshipment().stream().anyMatch(last -> last.status() == ReshipmentStatus.CANCELLED);
    }

    /// It is told once: a later visit finds it told.
    private boolean trackingIsSent(Reshipment reshipment, Occasion at) {
        var sent = walk.undertakings().letters().stream()
                .filter(letter -> letter.status() == MessageStatus.SENT && tells(letter, reshipment))
                .findFirst();
        sent.filter(_ -> reshipment.status() == ReshipmentStatus.DISPATCHED)
                .ifPresent(letter -> walk.note(new ReshipmentTrackingSent(
                        reshipment.asked().reshipmentId(), letter.asked().messageId())));
        if (sent.isEmpty() && reshipment.hasLeft() && !reshipment.waybill().isEmpty()) {
            tellTracking(reshipment, at);
        }
        return sent.isPresent();
    }

    private void tellTracking(Reshipment reshipment, Occasion at) {
        var line = reshipment.asked().reshipmentId().toString();
        if (walk.undertakings().letter(at.id(scene.caseId(), line)).isEmpty()) {
            new Correspondence(walk, scene).tellCustomer(TRACKING, number(reshipment), at, line);
        }
    }

    private static boolean tells(Letter letter, Reshipment reshipment) {
        return letter.asked().template().equals(TRACKING)
                && letter.asked()
                        .variables()
                        .entrySet()
                        .containsAll(number(reshipment).entrySet());
    }

    private static Map<String, String> number(Reshipment reshipment) {
        return Map.of("waybill", reshipment.waybill(), "carrier", reshipment.carrier());
    }
}

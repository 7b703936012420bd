package redress.cases.domain;

import java.time.Instant;
import java.util.Comparator;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;

/// How a queue is ordered: urgent customers first, then who waits longest.
///
/// @param waitingSince when the customer wrote, or the case was taken up again
public record Attention(Urgency urgency, Instant waitingSince) implements Comparable<Attention> {

    private static final Comparator<Attention> ORDER =
            Comparator.comparing(Attention::urgency).reversed().thenComparing(Attention::waitingSince);

    public static Attention to(CaseOpened opened) {
        return new Attention(Urgency.NORMAL, opened.receivedAt());
    }

    /// @param at when the event was recorded
    public Attention after(CaseEvent event, Instant at) {
        return switch (event) {
            case CustomerUrgencyMarked(var marked, var _) -> new Attention(marked, waitingSince);
            case CaseReopened _ -> new Attention(urgency, at);
            case CaseEvent _ -> this;
        };
    }

    @Override
    public int compareTo(Attention other) {
        return ORDER.compare(this, other);
    }
}

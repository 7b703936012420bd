package redress.refunds.domain;

import java.util.List;
import redress.contracts.Money;
import redress.contracts.RefundKind;

/// What was wished, and by whom. Never changes.
///
/// @param asked one amount, or none where the lines say what it comes to
/// @param basis what the amount rests on; empty if not said, likewise reason and application
/// @param requester who gave the answer that led to it
public record RefundTerms(
        RefundKind kind,
        List<Line> lines,
        List<Money> asked,
        String basis,
        String reason,
        String applicationId,
        Person requester) {

    /// How many of an order's line are meant.
    public record Line(String lineId, int quantity) {}

    public RefundTerms {
        lines = List.copyOf(lines);
        asked = List.copyOf(asked);
    }

    /// True for what takes nothing from the goods' price.
    public boolean comesOnTop() {
        return kind == RefundKind.FREIGHT;
    }

    /// True if the price of what it names goes back whole.
    public boolean givesBackAll() {
        return switch (kind) {
            case FULL, UNSHIPPED, POST_COMPLETION -> true;
            case PARTIAL, DIFFERENCE, MISSING, FREIGHT -> false;
        };
    }
}

package redress.refunds.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;

import java.util.List;
import redress.decider.Decider;
import redress.refunds.domain.RefundFile.Event.RefundFiled;

/// Where a refund is kept: an id leads to the ledger of one order, and to no other.
public sealed interface RefundFile {

    Decider<RefundFile, Command, Event> DECIDER =
            new Decider<>(Event.class, None::new, RefundFile::decide, RefundFile::evolve);

    record None() implements RefundFile {}

    record Kept(String orderId) implements RefundFile {}

    sealed interface Command {

        record FileRefund(String orderId) implements Command {}
    }

    sealed interface Event {

        record RefundFiled(String orderId) implements Event {}
    }

    /// Fails with [redress.decider.Refused] if nobody ever asked for it.
    default String order() {
        return switch (this) {
            case Kept(var orderId) -> orderId;
            case None _ -> throw absent("refund");
        };
    }

    static List<Event> decide(RefundFile file, Command command) {
        return switch (command) {
            case Command.FileRefund(var orderId) ->
                switch (file) {
                    case None _ -> List.of(new RefundFiled(orderId));
                    case Kept(var known) when known.equals(orderId) -> List.of();
                    case Kept _ -> throw because("refund.id-taken", "another order's refund has this id");
                };
        };
    }

    static RefundFile evolve(RefundFile file, Event event) {
        return switch (event) {
            case RefundFiled(var orderId) -> new Kept(orderId);
        };
    }
}

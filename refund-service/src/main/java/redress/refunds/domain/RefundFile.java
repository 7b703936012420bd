package redress.refunds.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;

import java.util.List;
import redress.decider.Decider;
import redress.refunds.domain.RefundFile.Event.RefundFiled;

/// Where a refund is kept: an id leads to the ledger of one order, and to no other.
///
/// @param orders none before anybody asked for the refund, then one
public record RefundFile(List<String> orders) {

    public static final Decider<RefundFile, Command, Event> DECIDER =
            new Decider<>(Event.class, () -> new RefundFile(List.of()), RefundFile::decide, RefundFile::evolve);

    public sealed interface Command {

        record FileRefund(String orderId) implements Command {}
    }

    public sealed interface Event {

        record RefundFiled(String orderId) implements Event {}
    }

    public RefundFile {
        orders = List.copyOf(orders);
    }

    /// Fails with [redress.decider.Refused] if nobody ever asked for it.
    public String order() {
        return orders.stream().findFirst().orElseThrow(() -> absent("refund"));
    }

    static List<Event> decide(RefundFile file, Command command) {
        return switch (command) {
            case Command.FileRefund(var orderId) -> file.under(orderId);
        };
    }

    static RefundFile evolve(RefundFile file, Event event) {
        return switch (event) {
            case RefundFiled(var orderId) -> new RefundFile(List.of(orderId));
        };
    }

    private List<Event> under(String orderId) {
        if (orders.isEmpty()) {
            return List.of(new RefundFiled(orderId));
        }
        if (orders.contains(orderId)) {
            return List.of();
        }
        throw because("refund.id-taken", "another order's refund has this id");
    }
}

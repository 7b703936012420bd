package redress.refunds.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.refunds.OrderLedgers;
import redress.refunds.domain.LedgerEvent;

/// Keeps the lists: for each ledger touched by a batch, the sheets of its refunds as of the batch's last event.
@Singleton
class RefundRows implements View {

    private static final Rows<RefundRow, RefundSheet> ROWS =
            new Rows<>(RefundRow.class, RefundRow::new, row -> row.id, RefundSheet::refundId, RefundRows::fill);

    private final OrderLedgers ledgers;

    RefundRows(OrderLedgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public String name() {
        return "refunds";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof LedgerEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return ledgers.withHistories(
                batch,
                histories -> ROWS.show(
                        session,
                        histories.values().stream()
                                .flatMap(history -> RefundSheet.draw(ledgers.fold(history), history).stream())
                                .toList()));
    }

    private static void fill(RefundRow row, RefundSheet sheet) {
        row.id = sheet.refundId();
        row.caseId = sheet.caseId();
        row.orderId = sheet.orderId();
        row.status = sheet.status().name();
        row.waitsFor = Objects.requireNonNullElse(sheet.waitsFor(), "");
        row.requester = sheet.requester();
        row.requestedAt = sheet.requestedAt();
        row.sheet = EventJson.write(sheet);
    }
}

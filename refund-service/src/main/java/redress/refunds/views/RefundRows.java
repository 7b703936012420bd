package redress.refunds.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.View;
import redress.refunds.OrderLedgers;
import redress.refunds.domain.LedgerEvent;

/// Keeps the lists: for each ledger touched by a batch, the sheets of its refunds as of the batch's last event.
@Singleton
class RefundRows implements View {

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
        return ledgers.withHistories(batch, histories -> keep(session, sheets(histories)));
    }

    private Map<UUID, RefundSheet> sheets(Map<UUID, List<Recorded<LedgerEvent>>> histories) {
        return histories.values().stream()
                .flatMap(history -> RefundSheet.draw(ledgers.fold(history), history).stream())
                .collect(Collectors.toMap(RefundSheet::refundId, sheet -> sheet));
    }

    private static Uni<Void> keep(Mutiny.Session session, Map<UUID, RefundSheet> sheets) {
        if (sheets.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.find(RefundRow.class, sheets.keySet().toArray()).chain(found -> {
            var rows = found.stream().filter(Objects::nonNull).collect(Collectors.toMap(row -> row.id, row -> row));
            var fresh = sheets.keySet().stream()
                    .filter(id -> !rows.containsKey(id))
                    .map(RefundRows::fresh)
                    .toList();
            fresh.forEach(row -> rows.put(row.id, row));
            sheets.forEach((id, sheet) -> fill(rows.get(id), sheet));
            return session.persistAll(fresh.toArray());
        });
    }

    private static RefundRow fresh(UUID id) {
        var row = new RefundRow();
        row.id = id;
        return row;
    }

    private static void fill(RefundRow row, RefundSheet sheet) {
        row.caseId = sheet.caseId();
        row.orderId = sheet.orderId();
        row.status = sheet.status().name();
        row.waitsFor = Objects.requireNonNullElse(sheet.waitsFor(), "");
        row.requester = sheet.requester();
        row.requestedAt = sheet.requestedAt();
        row.sheet = EventJson.write(sheet);
    }
}

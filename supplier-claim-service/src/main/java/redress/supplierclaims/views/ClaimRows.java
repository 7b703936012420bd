package redress.supplierclaims.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.View;
import redress.supplierclaims.SupplierClaims;
import redress.supplierclaims.domain.SupplierClaimEvent;

/// Keeps the lists: for each claim touched by a batch, its sheet as of the batch's last event.
@Singleton
class ClaimRows implements View {

    private final SupplierClaims claims;
    private final ClaimSheets sheets;

    ClaimRows(SupplierClaims claims, ClaimSheets sheets) {
        this.claims = claims;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "supplier-claims";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof SupplierClaimEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return claims.withHistories(batch, histories -> draw(session, histories));
    }

    private Uni<Void> draw(Mutiny.Session session, Map<UUID, List<Recorded<SupplierClaimEvent>>> histories) {
        return session.find(ClaimRow.class, histories.keySet().toArray()).chain(found -> {
            var rows = found.stream()
                    .filter(Objects::nonNull)
                    .collect(Collectors.toMap(row -> row.id, Function.identity()));
            var fresh = histories.keySet().stream()
                    .filter(id -> !rows.containsKey(id))
                    .map(ClaimRows::fresh)
                    .toList();
            fresh.forEach(row -> rows.put(row.id, row));
            histories.forEach((id, history) -> sheets.brief(history).ifPresent(sheet -> fill(rows.get(id), sheet)));
            return session.persistAll(fresh.toArray());
        });
    }

    private static void fill(ClaimRow row, ClaimSheet sheet) {
        row.caseId = sheet.caseId();
        row.orderId = Objects.requireNonNullElse(sheet.orderId(), "");
        row.supplierId = sheet.supplierId();
        row.status = sheet.status().name();
        row.waitsFor = sheet.waitsFor().name();
        row.overdue = sheet.overdue();
        row.openedAt = sheet.openedAt();
        row.sheet = EventJson.write(sheet);
    }

    private static ClaimRow fresh(UUID id) {
        var row = new ClaimRow();
        row.id = id;
        return row;
    }
}

package redress.supplierclaims.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.supplierclaims.SupplierClaims;
import redress.supplierclaims.domain.SupplierClaimEvent;

/// Keeps the lists: for each claim touched by a batch, its sheet as of the batch's last event.
@Singleton
class ClaimRows implements View {

    private static final Rows<ClaimRow, ClaimSheet> ROWS =
            new Rows<>(ClaimRow.class, ClaimRow::new, row -> row.id, ClaimSheet::claimId, ClaimRows::fill);

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
        return claims.withHistories(batch, histories -> ROWS.show(session, histories.values(), sheets::brief));
    }

    private static void fill(ClaimRow row, ClaimSheet sheet) {
        row.id = sheet.claimId();
        row.caseId = sheet.caseId();
        row.orderId = Objects.requireNonNullElse(sheet.orderId(), "");
        row.supplierId = sheet.supplierId();
        row.status = sheet.status().name();
        row.waitsFor = sheet.waitsFor().name();
        row.overdue = sheet.overdue();
        row.openedAt = sheet.openedAt();
        row.sheet = EventJson.write(sheet);
    }
}

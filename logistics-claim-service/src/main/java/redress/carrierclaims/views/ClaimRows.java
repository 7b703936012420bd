package redress.carrierclaims.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.carrierclaims.CarrierClaims;
import redress.carrierclaims.domain.CarrierClaimEvent;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;

/// Keeps the lists: for each claim touched by a batch, its sheet as of the batch's last event.
@Singleton
class ClaimRows implements View {

    private static final Rows<ClaimRow, ClaimSheet> ROWS =
            new Rows<>(ClaimRow.class, ClaimRow::new, row -> row.id, ClaimSheet::claimId, ClaimRows::fill);

    private final CarrierClaims claims;
    private final ClaimSheets sheets;

    ClaimRows(CarrierClaims claims, ClaimSheets sheets) {
        this.claims = claims;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "carrier-claims";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof CarrierClaimEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return claims.withHistories(batch, histories -> ROWS.show(session, histories.values(), sheets::brief));
    }

    private static void fill(ClaimRow row, ClaimSheet sheet) {
        row.id = sheet.claimId();
        row.caseId = sheet.caseId();
        row.orderId = Objects.requireNonNullElse(sheet.orderId(), "");
        row.carrier = sheet.carrier();
        row.waybill = sheet.waybill();
        row.status = sheet.status().name();
        row.waitsFor = sheet.waitsFor().name();
        row.notice = sheet.notice().name();
        row.pressing = sheet.notice().isPressing();
        row.openedAt = sheet.openedAt();
        row.sheet = EventJson.write(sheet);
    }
}

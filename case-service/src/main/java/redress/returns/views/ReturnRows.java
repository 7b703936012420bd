package redress.returns.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.returns.Returns;
import redress.returns.domain.ReturnEvent;

/// Keeps the list: for each return touched by a batch, its sheet as of the batch's last event.
@Singleton
class ReturnRows implements View {

    private static final Rows<ReturnRow, ReturnSheet> ROWS =
            new Rows<>(ReturnRow.class, ReturnRow::new, row -> row.id, ReturnSheet::rmaId, ReturnRows::fill);

    private final Returns returns;
    private final ReturnSheets sheets;

    ReturnRows(Returns returns, ReturnSheets sheets) {
        this.returns = returns;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof ReturnEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return returns.withHistories(batch, histories -> ROWS.show(session, histories.values(), sheets::brief));
    }

    private static void fill(ReturnRow row, ReturnSheet sheet) {
        row.id = sheet.rmaId();
        row.orderId = sheet.orderId();
        row.status = sheet.status().name();
        row.authorizedAt = sheet.authorizedAt();
        row.sheet = EventJson.write(sheet);
    }
}

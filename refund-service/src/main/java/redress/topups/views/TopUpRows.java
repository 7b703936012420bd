package redress.topups.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.topups.TopUps;
import redress.topups.domain.TopUpEvent;

/// Keeps the list: the sheets of the top-ups touched by a batch, as of the batch's last event.
@Singleton
class TopUpRows implements View {

    private static final Rows<TopUpRow, TopUpSheet> ROWS =
            new Rows<>(TopUpRow.class, TopUpRow::new, row -> row.id, TopUpSheet::topUpId, TopUpRows::fill);

    private final TopUps topUps;

    TopUpRows(TopUps topUps) {
        this.topUps = topUps;
    }

    @Override
    public String name() {
        return "top-ups";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof TopUpEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return topUps.withHistories(
                batch,
                histories -> ROWS.show(
                        session,
                        histories.values().stream()
                                .map(history ->
                                        TopUpSheet.draw(topUps.fold(history).known(), history))
                                .toList()));
    }

    private static void fill(TopUpRow row, TopUpSheet sheet) {
        row.id = sheet.topUpId();
        row.caseId = sheet.caseId();
        row.orderId = sheet.orderId();
        row.status = sheet.status().name();
        row.createdAt = sheet.createdAt();
        row.sheet = EventJson.write(sheet);
    }
}

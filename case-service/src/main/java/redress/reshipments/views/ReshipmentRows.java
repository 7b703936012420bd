package redress.reshipments.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.reshipments.Reshipments;
import redress.reshipments.domain.ReshipmentEvent;

/// Keeps the list: for each reshipment touched by a batch, its sheet as of the batch's last event.
@Singleton
class ReshipmentRows implements View {

    private static final Rows<ReshipmentRow, ReshipmentSheet> ROWS = new Rows<>(
            ReshipmentRow.class,
            ReshipmentRow::new,
            row -> row.id,
            ReshipmentSheet::reshipmentId,
            ReshipmentRows::fill);

    private final Reshipments reshipments;

    ReshipmentRows(Reshipments reshipments) {
        this.reshipments = reshipments;
    }

    @Override
    public String name() {
        return "reshipments";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof ReshipmentEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return reshipments.withHistories(
                batch, histories -> ROWS.show(session, histories.values(), ReshipmentSheets::draw));
    }

    private static void fill(ReshipmentRow row, ReshipmentSheet sheet) {
        row.id = sheet.reshipmentId();
        row.status = sheet.status().name();
        row.dueAt = sheet.dueAt();
        row.sheet = EventJson.write(sheet);
    }
}

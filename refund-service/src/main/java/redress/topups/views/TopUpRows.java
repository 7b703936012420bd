package redress.topups.views;

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
import redress.topups.TopUps;
import redress.topups.domain.TopUpEvent;

/// Keeps the list: the sheets of the top-ups touched by a batch, as of the batch's last event.
@Singleton
class TopUpRows implements View {

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
        return topUps.withHistories(batch, histories -> keep(session, sheets(histories)));
    }

    private Map<UUID, TopUpSheet> sheets(Map<UUID, List<Recorded<TopUpEvent>>> histories) {
        return histories.values().stream()
                .map(history -> TopUpSheet.draw(topUps.fold(history).known(), history))
                .collect(Collectors.toMap(TopUpSheet::topUpId, sheet -> sheet));
    }

    private static Uni<Void> keep(Mutiny.Session session, Map<UUID, TopUpSheet> sheets) {
        return session.find(TopUpRow.class, sheets.keySet().toArray()).chain(found -> {
            var rows = found.stream().filter(Objects::nonNull).collect(Collectors.toMap(row -> row.id, row -> row));
            var fresh = sheets.keySet().stream()
                    .filter(id -> !rows.containsKey(id))
                    .map(TopUpRows::fresh)
                    .toList();
            fresh.forEach(row -> rows.put(row.id, row));
            sheets.forEach((id, sheet) -> fill(rows.get(id), sheet));
            return session.persistAll(fresh.toArray());
        });
    }

    private static TopUpRow fresh(UUID id) {
        var row = new TopUpRow();
        row.id = id;
        return row;
    }

    private static void fill(TopUpRow row, TopUpSheet sheet) {
        row.caseId = sheet.caseId();
        row.orderId = sheet.orderId();
        row.status = sheet.status().name();
        row.createdAt = sheet.createdAt();
        row.sheet = EventJson.write(sheet);
    }
}

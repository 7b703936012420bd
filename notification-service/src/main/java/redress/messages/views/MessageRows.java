package redress.messages.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.View;
import redress.messages.Messages;
import redress.messages.domain.MessageEvent;

/// Draws, for each message touched by a batch, its sheet as of the batch's last event.
@Singleton
class MessageRows implements View {

    private final Messages messages;

    MessageRows(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof MessageEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return messages.withHistories(
                batch,
                histories -> session.find(MessageRow.class, histories.keySet().toArray())
                        .chain(found -> write(session, found, histories)));
    }

    private static Uni<Void> write(
            Mutiny.Session session, List<MessageRow> found, Map<UUID, List<Recorded<MessageEvent>>> histories) {
        var rows = found.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(row -> row.id, row -> row, (a, _) -> a, HashMap::new));
        var fresh = histories.keySet().stream()
                .filter(id -> !rows.containsKey(id))
                .map(id -> rows.computeIfAbsent(id, MessageRows::fresh))
                .toList();
        histories.forEach((id, history) -> MessageSheet.draw(history).ifPresent(sheet -> fill(rows.get(id), sheet)));
        return session.persistAll(fresh.toArray());
    }

    private static void fill(MessageRow row, MessageSheet sheet) {
        row.caseId = sheet.caseId();
        row.addressee = sheet.to();
        row.status = sheet.status().name();
        row.requestedAt = sheet.requestedAt();
        row.version = sheet.version();
        row.sheet = EventJson.write(sheet);
    }

    private static MessageRow fresh(UUID id) {
        var row = new MessageRow();
        row.id = id;
        return row;
    }
}

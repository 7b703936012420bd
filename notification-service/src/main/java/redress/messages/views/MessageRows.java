package redress.messages.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.messages.Messages;
import redress.messages.domain.MessageEvent;

/// Draws, for each message touched by a batch, its sheet as of the batch's last event.
@Singleton
class MessageRows implements View {

    private static final Rows<MessageRow, MessageSheet> ROWS =
            new Rows<>(MessageRow.class, MessageRow::new, row -> row.id, MessageSheet::messageId, MessageRows::fill);

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
        return messages.withHistories(batch, histories -> ROWS.show(session, histories.values(), MessageSheet::draw));
    }

    private static void fill(MessageRow row, MessageSheet sheet) {
        row.id = sheet.messageId();
        row.caseId = sheet.caseId();
        row.addressee = sheet.to();
        row.status = sheet.status().name();
        row.requestedAt = sheet.requestedAt();
        row.version = sheet.version();
        row.sheet = EventJson.write(sheet);
    }
}

package redress.messaging;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;
import redress.eventlog.Recorded;
import redress.eventlog.following.Effect;

/// Tells others what happened here: one switch from stored events, which are private, to messages, which are a
/// contract.
///
/// The checkpoint moves when all of a batch is acknowledged; a crash in between tells it again under the same ids.
public abstract class News implements Effect {

    private final Outbox outbox;

    protected News(Outbox outbox) {
        this.outbox = outbox;
    }

    /// What an event is to others; most are nothing.
    protected abstract List<Told> tell(Recorded<?> event);

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Uni<Void> follow(List<Recorded<?>> batch) {
        var messages = new ArrayList<Message<byte[]>>();
        for (var event : batch) {
            var told = tell(event);
            for (int n = 0; n < told.size(); n++) {
                messages.add(outbox.message(event, n, told.get(n)));
            }
        }
        return outbox.send(messages);
    }
}

package redress.messages;

import jakarta.inject.Singleton;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.messages.domain.Message;
import redress.messages.domain.MessageCommand;
import redress.messages.domain.MessageEvent;

/// The one way to a message. Its id is the wish's, so wishing twice is wishing once.
@Singleton
public class Messages extends Aggregates<Message, MessageCommand, MessageEvent> {

    Messages(EventLog log) {
        super("Message", Message.DECIDER, log);
    }

    /// What a message says is kept under this, for all its attempts.
    public static UUID contentOf(UUID message) {
        return DerivedId.of("message-content", message.toString());
    }
}

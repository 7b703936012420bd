package redress.messages;

import redress.eventlog.Cause;
import redress.messages.domain.Message;

/// Says in a cause which case a message is about.
public final class Matters {

    private Matters() {}

    public static Cause of(Message message, Cause cause) {
        return switch (message) {
            case Message.None _ -> cause;
            case Message.Known known -> cause.about(known.wish().caseId());
        };
    }
}

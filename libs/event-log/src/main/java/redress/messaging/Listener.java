package redress.messaging;

import io.smallrye.mutiny.Uni;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;

/// Hears one topic: a switch from message to command.
///
/// Its channel method hands each batch to [Inbox#take], which does all a listener does besides.
public interface Listener {

    Topic topic();

    /// What the message leads to. Fails with [redress.decider.Refused] if a rule forbids it; the message is then
    /// parked.
    Uni<?> on(Message message, Cause cause);
}

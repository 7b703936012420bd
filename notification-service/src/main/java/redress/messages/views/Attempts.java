package redress.messages.views;

import java.util.ArrayList;
import java.util.List;
import redress.eventlog.Recorded;
import redress.messages.domain.MessageEvent;
import redress.messages.domain.MessageEvent.MessageAttempted;
import redress.messages.domain.MessageEvent.MessageHandedOver;
import redress.messages.domain.MessageEvent.MessageResent;
import redress.messages.domain.MessageEvent.MessageRetried;
import redress.messages.views.MessageSheet.Attempt;

/// The attempts of a message, one after the other, and how each ended.
final class Attempts {

    private final List<Attempt> all = new ArrayList<>();
    private String requestedBy;

    private Attempts(String requestedBy) {
        this.requestedBy = requestedBy;
    }

    static List<Attempt> of(List<Recorded<MessageEvent>> history) {
        var attempts = new Attempts(history.getFirst().meta().actor().id());
        history.forEach(attempts::add);
        return List.copyOf(attempts.all);
    }

    private void add(Recorded<MessageEvent> recorded) {
        switch (recorded.event()) {
            case MessageRetried _, MessageResent _ ->
                requestedBy = recorded.meta().actor().id();
            case MessageAttempted e -> begin(e.attempt(), recorded);
            case MessageHandedOver e -> begin(e.attempt(), recorded);
            case MessageEvent.MessageSent _,
                    MessageEvent.MessageFailed _,
                    MessageEvent.MessageInDoubt _,
                    MessageEvent.MessageDelivered _,
                    MessageEvent.MessageBounced _ -> end(MessageSheet.status(recorded.event()));
            case MessageEvent.MessageRegistered _,
                    MessageEvent.MessageGivenUp _,
                    MessageEvent.MessageAddressMissing _,
                    MessageEvent.MessageAddressFound _ -> {}
        }
    }

    private void begin(int number, Recorded<MessageEvent> recorded) {
        all.add(new Attempt(number, recorded.at(), requestedBy, MessageStatus.ATTEMPTED));
    }

    private void end(MessageStatus outcome) {
        var last = all.removeLast();
        all.add(new Attempt(last.number(), last.at(), last.requestedBy(), outcome));
    }
}

package redress.messages.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import redress.contracts.Channel;

/// What became of a message. Whom it is for and what it says is told by ids: names, addresses and texts lie elsewhere.
public sealed interface MessageEvent {

    /// @param to CUSTOMER or a department
    /// @param customerId empty for a department, or if nobody knew
    /// @param language empty if not said
    /// @param data the values of the template's variables; nothing personal
    /// @param contentRef the hash of what a person wrote, in the content store; empty if nobody did
    record MessageRegistered(
            UUID caseId,
            String to,
            String customerId,
            Channel channel,
            String template,
            String language,
            Map<String, String> data,
            String contentRef)
            implements MessageEvent {

        public static final String CUSTOMER = "CUSTOMER";

        public MessageRegistered {
            data = Map.copyOf(data);
            contentRef = Objects.requireNonNullElse(contentRef, ""); // not said by the oldest
        }

        public boolean addressesCustomer() {
            return to.equals(CUSTOMER);
        }
    }

    /// Nobody told where to write to. It waits until somebody does.
    record MessageAddressMissing(int attempt) implements MessageEvent {}

    record MessageAddressFound(int attempt) implements MessageEvent {}

    /// From here on the mail may be out, whatever happens to us.
    ///
    /// @param contentRef the words, as they are sent in this and every further attempt
    record MessageAttempted(int attempt, UUID contentRef, String language) implements MessageEvent {}

    /// Others carry it from here.
    record MessageHandedOver(
            int attempt, UUID caseId, String customerId, Channel channel, String language, UUID contentRef)
            implements MessageEvent {}

    record MessageSent(int attempt, UUID caseId, String to, Channel channel) implements MessageEvent {}

    /// @param retryAt when it is tried again; empty if it is given up
    record MessageFailed(int attempt, UUID caseId, String to, Channel channel, Reason reason, List<Instant> retryAt)
            implements MessageEvent {

        public MessageFailed {
            retryAt = List.copyOf(retryAt);
        }
    }

    /// Nobody knows whether the mail is out.
    record MessageInDoubt(int attempt, Reason reason) implements MessageEvent {}

    /// There is nothing to send, and trying again would not help.
    record MessageGivenUp(int attempt, UUID caseId, String to, Channel channel, Reason reason)
            implements MessageEvent {}

    /// The clock has it tried again.
    ///
    /// @param attempt the one to come
    record MessageRetried(int attempt) implements MessageEvent {}

    /// A person has it tried again.
    ///
    /// @param attempt the one to come
    record MessageResent(int attempt) implements MessageEvent {}

    record MessageDelivered(Instant at) implements MessageEvent {}

    record MessageBounced(UUID caseId, String to, Channel channel, Instant at) implements MessageEvent {}
}

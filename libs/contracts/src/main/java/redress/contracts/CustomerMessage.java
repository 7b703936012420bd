package redress.contracts;

import java.time.Instant;
import java.util.List;

/// Topic `customer-messages`: what customers write or say.
public sealed interface CustomerMessage extends Message {

    @Published(
            type = "redress.message.received.v1",
            says =
                    "A customer wrote or called. It goes to the case it names, else to the order's newest open case, else it opens one.")
    record MessageReceived(
            String messageId,
            Channel channel,
            Customer customer,
            @Maybe String orderId,
            @Maybe String caseId,
            @Maybe @FreeText String subject,
            @FreeText String text,
            @Maybe @FreeText String language,
            @Maybe List<Attachment> attachments,
            Instant receivedAt)
            implements CustomerMessage {

        public MessageReceived {
            attachments = Given.all(attachments);
        }

        @Override
        public String key() {
            return orderId == null ? customer.id() : orderId;
        }
    }
}

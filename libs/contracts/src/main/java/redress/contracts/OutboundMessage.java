package redress.contracts;

import java.util.UUID;

/// Topic `outbound-messages`: messages for channels that others carry (platform chat, SMS, phone).
public sealed interface OutboundMessage extends Message {

    @Published(
            type = "redress.message.outbound.v1",
            says = "A message is to be carried to a customer; its words are fetched from the content store.")
    record MessageOutbound(
            UUID messageId,
            UUID caseId,
            String customerId,
            Channel channel,
            @FreeText String language,
            String contentRef)
            implements OutboundMessage {

        @Override
        public String key() {
            return customerId;
        }
    }
}

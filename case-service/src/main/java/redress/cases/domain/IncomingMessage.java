package redress.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;

/// A message of a customer, by its references.
///
/// @param orderId the order it names; empty if it names none
/// @param customerId empty if nobody knows yet
/// @param language as the message or the customer has it (`pt-BR`); empty if not said
/// @param texts the references of its `text` and, if it has one, its `subject`
/// @param attachments what was sent along
public record IncomingMessage(
        String messageId,
        Channel channel,
        String orderId,
        String customerId,
        String language,
        Map<String, UUID> texts,
        List<Attachment> attachments,
        Instant receivedAt) {

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    public IncomingMessage {
        language = LANGUAGE_TAG.matcher(language).matches() ? language : ""; // others may write anything there
        texts = Texts.sorted(texts);
        attachments = List.copyOf(attachments);
    }

    /// @param ref of its name and place
    /// @param kind what it shows; none if nobody said
    public record Attachment(UUID ref, String mediaType, List<EvidenceKind> kind) {

        public Attachment {
            kind = List.copyOf(kind);
        }
    }

    List<UUID> references() {
        return attachments.stream().map(Attachment::ref).toList();
    }
}

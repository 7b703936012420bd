package redress.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.domain.IncomingMessage;
import redress.cases.domain.Texts;
import redress.cases.intake.Complaint;
import redress.contracts.Attachment;
import redress.contracts.Channel;
import redress.contracts.Customer;

/// What somebody said, as it came: with the words themselves, which the case will only name by reference.
///
/// @param orderId empty if they named none; likewise subject and language
/// @param caseId the case they named, if any
/// @param customer who said it, if anybody told
public record Words(
        String messageId,
        Channel channel,
        Optional<Customer> customer,
        String orderId,
        Optional<UUID> caseId,
        String subject,
        String text,
        String language,
        List<Attachment> attachments,
        Instant receivedAt) {

    String customerId() {
        return customer.map(Customer::id).orElse("");
    }

    Words about(String order) {
        return new Words(
                messageId,
                channel,
                customer,
                order,
                Optional.empty(),
                subject,
                text,
                language,
                attachments,
                receivedAt);
    }

    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        if (!text.isBlank()) {
            texts.put(Texts.TEXT, text);
        }
        if (!subject.isBlank()) {
            texts.put(Texts.SUBJECT, subject);
        }
        return texts;
    }

    Complaint complaint() {
        return new Complaint(
                subject,
                text,
                Stream.concat(Stream.of(language), customer.map(Customer::language).stream())
                        .filter(said -> !said.isBlank())
                        .toList());
    }

    IncomingMessage message(Map<String, UUID> references, List<IncomingMessage.Attachment> files) {
        return new IncomingMessage(messageId, channel, orderId, customerId(), language, references, files, receivedAt);
    }
}

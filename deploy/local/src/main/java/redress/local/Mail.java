package redress.local;

import java.time.Instant;
import java.util.List;

/// A mail as the one who got it sees it.
///
/// @param messageId the same for every repetition of one mail; empty if it came without
record Mail(
        String to,
        String messageId,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Instant sentAt) {

    record Attachment(String name, String mediaType) {}
}

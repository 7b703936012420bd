package redress.local;

import java.time.Instant;
import java.util.List;

/// A mail as the one who got it sees it.
record Mail(String to, String subject, String text, String html, List<Attachment> attachments, Instant sentAt) {

    record Attachment(String name, String mediaType) {}
}

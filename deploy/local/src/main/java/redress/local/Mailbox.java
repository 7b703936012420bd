package redress.local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A real mail server (SMTP and IMAP) that keeps everything it is given and delivers nothing
/// further: what customers and suppliers would have got. It forgets at the end of a run.
final class Mailbox implements AutoCloseable {

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    static Mailbox start(int smtpPort, int imapPort) {
        ServerSetup[] doors = {
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        };
        var server = new GreenMail(doors);
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new Mailbox(server);
    }

    /// Every mail, the newest last.
    List<Mail> all() {
        return of(_ -> true);
    }

    /// What this address got. Nobody else's mail is read for it: it is asked for again and again.
    List<Mail> to(String address) {
        return of(user -> user.getEmail().equalsIgnoreCase(address));
    }

    @Override
    public void close() {
        server.stop();
    }

    private List<Mail> of(Predicate<GreenMailUser> users) {
        return server.getUserManager().listUser().stream()
                .filter(users)
                .flatMap(this::of)
                .sorted(Comparator.comparing(Mail::sentAt))
                .toList();
    }

    private Stream<Mail> of(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                    .map(message -> read(user, message));
        } catch (FolderException _) {
            return Stream.of(); // not a mailbox yet
        }
    }

    private static Mail read(GreenMailUser user, StoredMessage stored) {
        try {
            var message = stored.getMimeMessage();
            var parts = new Parts();
            parts.take(message);
            return new Mail(
                    user.getEmail().toLowerCase(Locale.ROOT),
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    parts.text.toString(),
                    parts.html.toString(),
                    List.copyOf(parts.attachments),
                    sentAt(message, stored));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail cannot be read", e);
        }
    }

    private static Instant sentAt(MimeMessage message, StoredMessage stored) throws MessagingException {
        return (message.getSentDate() == null ? stored.getReceivedDate() : message.getSentDate()).toInstant();
    }

    /// The parts of a mail, sorted by what they are to its reader.
    private static final class Parts {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Mail.Attachment> attachments = new ArrayList<>();

        void take(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof MimeMultipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    take(several.getBodyPart(i));
                }
            } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(new Mail.Attachment(part.getFileName(), mediaType(part)));
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/*")) {
                text.append(part.getContent());
            }
        }

        private static String mediaType(Part part) throws MessagingException {
            return part.getContentType().replaceFirst("(?s);.*", "").trim().toLowerCase(Locale.ROOT);
        }
    }
}

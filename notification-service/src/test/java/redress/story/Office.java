package redress.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// A real mail server behind a [Door]; its mail is read by IMAP, as its owner would.
final class Office implements AutoCloseable {

    /// @param html the HTML part
    record Mail(String messageId, String subject, String text, String html) {}

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    final Door door;

    Office(int port) {
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        door = new Door(port, server.getSmtp().getPort());
    }

    /// What lies in this mailbox, the oldest first.
    List<Mail> mailbox(String address) {
        if (server.getUserManager().getUserByEmail(address) == null) {
            return List.of();
        }
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), address, address);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var mails = new ArrayList<Mail>();
            for (var message : inbox.getMessages()) {
                mails.add(mail(message));
            }
            return mails;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail mail(Message message) throws MessagingException, IOException {
        return new Mail(
                message.getHeader("Message-ID")[0],
                message.getSubject(),
                part(message, "text/plain"),
                part(message, "text/html"));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return new String(part.getInputStream().readAllBytes(), UTF_8);
        }
        var found = new StringBuilder();
        if (part.getContent() instanceof MimeMultipart several) {
            for (var i = 0; i < several.getCount(); i++) {
                found.append(part(several.getBodyPart(i), type));
            }
        }
        return found.toString();
    }

    @Override
    public void close() {
        door.close();
        server.stop();
    }
}

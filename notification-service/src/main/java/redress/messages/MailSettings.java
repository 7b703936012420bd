package redress.messages;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/// What an operator sets about mail.
@ConfigMapping(prefix = "redress.mail")
public interface MailSettings {

    /// Where departments have their mailboxes, and what stands behind the @ of a Message-ID.
    String domain();

    /// How long a mail server may take for one mail.
    Duration patience();

    /// The mailboxes of departments that have another than `<department>@<domain>`.
    Map<String, String> departments();
}

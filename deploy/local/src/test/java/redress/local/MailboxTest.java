package redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.embedded.Ports;

/// What is sent by SMTP is shown as the one who got it sees it.
class MailboxTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final int smtp = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private Mailbox mailbox;
    private MailboxPage page;

    @BeforeEach
    void open() throws IOException {
        mailbox = Mailbox.start(smtp, Ports.free());
        page = MailboxPage.start(mailbox, Ports.free());
    }

    @AfterEach
    void close() {
        page.close();
        mailbox.close();
        http.close();
    }

    @Test
    void an_empty_mailbox_has_no_items() throws Exception {
        assertThat(get("/mailbox").body()).isEqualTo("{\"items\":[]}");
        assertThat(get("/mailbox.html").body()).contains("No mail yet");
    }

    @Test
    void a_mail_is_shown_with_its_texts_and_attachments_the_newest_last() throws Exception {
        send("Bob@example.com", "Later", "<b>hallo</b>", NOON.plusSeconds(60));
        send("bob@example.com", "您的照片", "<p>请寄照片</p>", NOON);
        send("eve@example.com", "Other", "<p>no</p>", NOON);

        var items = new ObjectMapper()
                .readTree(get("/mailbox?to=bob%40example.com").body())
                .get("items");

        assertThat(items).hasSize(2);
        var first = items.get(0);
        assertThat(first.get("to").asText()).isEqualTo("bob@example.com");
        assertThat(first.get("subject").asText()).isEqualTo("您的照片");
        assertThat(first.get("text").asText()).isEqualTo("plain");
        assertThat(first.get("html").asText()).isEqualTo("<p>请寄照片</p>");
        assertThat(first.get("attachments"))
                .hasToString("[{\"name\":\"claim.pdf\",\"mediaType\":\"application/pdf\"}]");
        assertThat(first.get("sentAt").asText()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(items.get(1).get("subject").asText()).isEqualTo("Later");
    }

    @Test
    void the_page_shows_no_mails_markup_as_its_own_and_speaks_chinese() throws Exception {
        send("bob@example.com", "<script>alert(1)</script>", "<script>alert(2)</script>", NOON);

        var shown = get("/mailbox.html", "zh-CN,zh;q=0.9").body();

        assertThat(shown).contains("邮箱").contains("&lt;script&gt;alert(1)").contains("<iframe sandbox");
        assertThat(shown).doesNotContain("<script>");
    }

    @Test
    void there_is_nothing_else() throws Exception {
        assertThat(get("/etc/passwd").statusCode()).isEqualTo(404);
        var post = HttpRequest.newBuilder(at("/mailbox"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    private void send(String to, String subject, String html, Instant at) throws MessagingException, IOException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(smtp));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("service@shop.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(Date.from(at));
        var plain = new MimeBodyPart();
        plain.setText("plain", "UTF-8");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        var form = new MimeBodyPart();
        form.setDataHandler(new DataHandler(new ByteArrayDataSource(new byte[] {1}, "application/pdf")));
        form.setFileName("claim.pdf");
        message.setContent(new MimeMultipart(plain, rich, form));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "en");
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .header("Accept-Language", language)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + page.port() + path);
    }
}

package redress.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Shows the mailbox: `GET /mailbox?to=` for programs, `GET /mailbox.html` for people, in English or Chinese.
final class MailboxPage implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Mailbox mailbox;
    private final HttpServer server;

    private MailboxPage(Mailbox mailbox, HttpServer server) {
        this.mailbox = mailbox;
        this.server = server;
    }

    static MailboxPage start(Mailbox mailbox, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var page = new MailboxPage(mailbox, server);
        server.createContext("/", page::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return page;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case String _ when !exchange.getRequestMethod().equals("GET") -> send(exchange, 405, "text/plain", "");
                case "/mailbox" -> send(exchange, 200, "application/json", json(mails(exchange)));
                case "/mailbox.html" -> send(exchange, 200, "text/html", html(mails(exchange), language(exchange)));
                default -> send(exchange, 404, "text/plain", "");
            }
        }
    }

    private List<Mail> mails(HttpExchange exchange) {
        return recipient(exchange.getRequestURI().getRawQuery())
                .map(mailbox::to)
                .orElseGet(mailbox::all);
    }

    private static Optional<String> recipient(String query) {
        return Arrays.stream(Optional.ofNullable(query).orElse("").split("&", -1))
                .filter(pair -> pair.startsWith("to="))
                .map(pair -> URLDecoder.decode(pair.substring("to=".length()), StandardCharsets.UTF_8))
                .filter(to -> !to.isBlank())
                .findFirst();
    }

    private static Locale language(HttpExchange exchange) {
        var wishes = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"));
        return wishes.filter(wish -> wish.startsWith("zh")).isPresent() ? Locale.CHINESE : Locale.ROOT;
    }

    private static String json(List<Mail> mails) throws IOException {
        return JSON.writeValueAsString(Map.of("items", mails));
    }

    private static String html(List<Mail> mails, Locale language) {
        var words = Words.of(language);
        var rows = mails.reversed().stream().map(mail -> row(mail, words)).collect(Collectors.joining());
        return words.say("mailbox.page", mails.isEmpty() ? words.say("mailbox.empty") : rows);
    }

    /// The HTML of a mail is shown in a frame without any rights.
    private static String row(Mail mail, Words words) {
        var attachments = mail.attachments().stream().map(Mail.Attachment::name).collect(Collectors.joining(", "));
        return words.say(
                "mailbox.mail",
                escaped(mail.subject()),
                escaped(mail.to()),
                mail.sentAt(),
                attachments.isEmpty() ? "" : words.say("mailbox.attachments", escaped(attachments)),
                mail.html().isEmpty()
                        ? "<pre>" + escaped(mail.text()) + "</pre>"
                        : "<iframe sandbox srcdoc=\"" + escaped(mail.html()) + "\"></iframe>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void send(HttpExchange exchange, int status, String mediaType, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType + "; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

package redress.local.players;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import redress.contracts.Channel;
import redress.contracts.CustomerMessage.MessageReceived;

/// Somebody who bought something. She writes mails and reads hers.
///
/// @param language in which she writes and wants to be written to
public record Customer(Players players, String id, String name, String language) {

    private static final String SOURCE = "urn:players:mail";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/pay/\\S+");

    /// A mail she got.
    public record Mail(String subject, String text, Instant sentAt) {}

    public String email() {
        return id + "@customers.example";
    }

    /// By mail, about an order.
    public void writes(String orderId, String text) {
        var now = players.now();
        var message = "mail-" + UUID.randomUUID();
        players.tell(
                SOURCE,
                message,
                new MessageReceived(
                        message, Channel.EMAIL, told(), orderId, null, null, text, language, List.of(), now));
    }

    /// The oldest first.
    public List<Mail> mails() {
        var items = players.inside("ann")
                .get("/api/mailbox?to=" + email())
                .demand(200)
                .json()
                .path("items");
        return Views.each(items).stream()
                .map(mail -> new Mail(
                        mail.path("subject").asText(),
                        mail.path("text").asText(),
                        Instant.parse(mail.path("sentAt").asText())))
                .toList();
    }

    /// The first mail like this, once it is there.
    public Mail got(String what, Predicate<Mail> like) {
        return Waiting.on(id + " to get " + what)
                .until(() -> mails().stream().filter(like).findFirst());
    }

    /// Waits until she got so many like this.
    public List<Mail> got(int count, String what, Predicate<Mail> like) {
        return Waiting.on(id + " to get " + count + " times " + what)
                .until(() ->
                        Optional.of(mails().stream().filter(like).toList()).filter(mails -> mails.size() >= count));
    }

    /// The newest link to pay at that we mailed her, once she got so many.
    public URI paymentLink(int count) {
        var mail = got(
                        count,
                        "a payment link",
                        each -> LINK.matcher(each.text()).find())
                .getLast();
        return LINK.matcher(mail.text())
                .results()
                .map(link -> URI.create(link.group()))
                .findFirst()
                .orElseThrow();
    }

    /// Opens the link we mailed her, and presses its button.
    public void paysByTheLink() {
        presses(paymentLink(1));
    }

    public void presses(URI paymentLink) {
        players.gateway().press(paymentLink).demand(200);
    }

    /// Once we said under which number; and writes us so.
    ///
    /// @return the waybill
    public String sendsBack(String orderId, String rmaId, String says) {
        got("the return number " + rmaId, mail -> mail.text().contains(rmaId));
        var waybill = "BK-" + rmaId.substring(0, 8);
        writes(orderId, says + " " + waybill);
        return waybill;
    }

    redress.contracts.Customer told() {
        return new redress.contracts.Customer(id, name, email(), null, language, null);
    }
}

package redress.faults.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redress.faults.check.Material.Delivered;

/// Every mail that is sent has arrived, and nothing has arrived but what was sent or is in doubt (I-16).
final class MailboxIsSentAndInDoubt implements Promise {

    private static final String SERVICE = "notification-service";
    private static final Pattern ID = Pattern.compile("<([0-9a-f-]{36})@.*");

    @Override
    public List<Breach> breaches(Material material) {
        Map<String, Long> arrived =
                material.mailbox().stream().collect(groupingBy(MailboxIsSentAndInDoubt::message, counting()));
        var sent = attempts(material, "MessageSent");
        var inDoubt = attempts(material, "MessageInDoubt");
        var all = new HashSet<>(arrived.keySet());
        all.addAll(sent.keySet());
        return all.stream().flatMap(id -> breach(id, arrived, sent, inDoubt)).toList();
    }

    private static Stream<Breach> breach(
            String id, Map<String, Long> arrived, Map<String, Long> sent, Map<String, Long> inDoubt) {
        var mails = arrived.getOrDefault(id, 0L);
        var sure = sent.getOrDefault(id, 0L);
        var perhaps = inDoubt.getOrDefault(id, 0L);
        return mails < sure || mails > sure + perhaps
                ? Stream.of(Breach.of("mail.count", id, mails, sure, perhaps))
                : Stream.of();
    }

    private static Map<String, Long> attempts(Material material, String type) {
        return material.events().stream()
                .filter(event -> event.service().equals(SERVICE) && event.type().equals(type))
                .collect(groupingBy(event -> event.stream().toString(), counting()));
    }

    private static String message(Delivered mail) {
        var id = ID.matcher(mail.messageId());
        return id.matches() ? id.group(1) : mail.messageId();
    }
}

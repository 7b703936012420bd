package redress.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Topic;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.eventlog.Chain;
import redress.eventlog.Once;
import redress.eventlog.Once.Attempt;

/// A message as it came: its headers and its bytes.
record Letter(String topic, String key, Map<String, String> headers, byte[] payload) {

    private static final int LONGEST_MARK = 500;

    static Letter of(ConsumerRecord<String, byte[]> rec) {
        var headers = new HashMap<String, String>();
        rec.headers().forEach(header -> headers.put(header.key(), Inbox.text(header.value())));
        return new Letter(rec.topic(), rec.key(), Map.copyOf(headers), rec.value() == null ? new byte[0] : rec.value());
    }

    String id() {
        return header(CloudEventHeaders.ID);
    }

    String source() {
        return header(CloudEventHeaders.SOURCE);
    }

    String type() {
        return header(CloudEventHeaders.TYPE);
    }

    /// True if it says what it is, from whom and which, in words that a receipt can hold.
    boolean isMarked() {
        return isMark(id()) && isMark(source()) && isMark(type());
    }

    private static boolean isMark(String word) {
        return !word.isBlank() && word.length() <= LONGEST_MARK && word.chars().noneMatch(Character::isISOControl);
    }

    byte[] body() {
        return Chain.sha256(payload);
    }

    Cause cause(Topic heardOn, Attempt attempt) {
        return Cause.by(Actor.system(source()))
                .correlated(header(CloudEventHeaders.CORRELATION_ID), id())
                .traced(header(CloudEventHeaders.TRACE_PARENT))
                .once(new Once.Marked(heardOn.wire(), Once.ANYWHERE, source(), id(), body(), attempt));
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }
}

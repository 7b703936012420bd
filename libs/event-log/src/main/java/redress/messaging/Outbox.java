package redress.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import redress.contracts.CloudEventHeaders;
import redress.contracts.DerivedId;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;
import redress.contracts.Topic;
import redress.eventlog.CrashPoint;
import redress.eventlog.Recorded;

/// The way out to Kafka: everything is acknowledged by all replicas before it counts as sent.
@Singleton
public class Outbox {

    private static final int KEYS_AT_ONCE = 500;

    private final MutinyEmitter<byte[]> emitter;
    private final MessageWriter writer = new MessageWriter();
    private final String source;

    Outbox(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.emitter = emitter;
        this.source = "urn:redress:" + service;
    }

    /// Sends all and answers when all are there. Those of one key go one after the other, so that the first that fails
    /// is not overtaken; it fails the whole.
    Uni<Void> send(List<Message<byte[]>> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(byKey(messages))
                .onItem()
                .transformToUni(this::inOrder)
                .merge(KEYS_AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .invoke(CrashPoint.SEND_BEFORE_CHECKPOINT::pass);
    }

    private Uni<Void> inOrder(List<Message<byte[]>> messages) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(emitter::sendMessage)
                .onItem()
                .ignoreAsUni();
    }

    private static Collection<List<Message<byte[]>>> byKey(List<Message<byte[]>> messages) {
        return messages.stream()
                .collect(Collectors.groupingBy(Outbox::lane, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static List<String> lane(Message<byte[]> message) {
        var to = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        return List.of(to.getTopic(), String.valueOf(to.getKey()));
    }

    /// One message of an event; `n` tells it from the event's others. The id is derived, so telling twice is telling
    /// once.
    Message<byte[]> message(Recorded<?> event, int n, Told told) {
        var headers = new RecordHeaders();
        put(headers, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
        put(headers, CloudEventHeaders.ID, idOf(event, n));
        put(headers, CloudEventHeaders.SOURCE, source);
        put(headers, CloudEventHeaders.TYPE, MessageTypes.typeOf(told.message()));
        put(headers, CloudEventHeaders.SUBJECT, MessageTypes.subjectOf(told.message()));
        put(headers, CloudEventHeaders.TIME, event.at().toString());
        put(headers, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        put(headers, CloudEventHeaders.CORRELATION_ID, event.meta().correlation());
        put(headers, CloudEventHeaders.CAUSATION_ID, event.stream() + ":" + event.version());
        put(headers, CloudEventHeaders.SEQUENCE, Integer.toString(event.version()));
        put(headers, CloudEventHeaders.TRACE_PARENT, event.meta().traceparent());
        return record(told.topic().wire(), told.message().key(), writer.write(told.message()), headers);
    }

    Uni<Void> dead(ConsumerRecord<String, byte[]> rec, String reason) {
        var headers = new RecordHeaders(rec.headers().toArray());
        put(headers, CloudEventHeaders.DEAD_LETTER_REASON, reason);
        put(headers, CloudEventHeaders.DEAD_LETTER_TOPIC, rec.topic());
        put(headers, CloudEventHeaders.DEAD_LETTER_READER, source);
        var dlq = Topic.named(rec.topic()).map(Topic::deadLetters).orElse(rec.topic() + ".dlq");
        return send(List.of(record(dlq, rec.key(), rec.value(), headers)));
    }

    private static Message<byte[]> record(String topic, String key, byte[] value, Headers headers) {
        return Message.of(value == null ? new byte[0] : value)
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(topic)
                        .withKey(key)
                        .withHeaders(headers)
                        .build());
    }

    private static String idOf(Recorded<?> event, int n) {
        var hash = java.util.HexFormat.of().formatHex(event.hash());
        return DerivedId.of(event.stream().toString(), Integer.toString(event.version()), hash, Integer.toString(n))
                .toString();
    }

    private static void put(Headers headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}

package redress.parcels.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.content.Contents;
import redress.contracts.Message;
import redress.contracts.ParcelMessage;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.parcels.Parcels;
import redress.parcels.domain.ParcelEvent;

/// What carriers tell about parcels becomes facts of our own log; their words go to the content store, as they are.
@Singleton
class ParcelListener implements Listener {

    private final Inbox inbox;
    private final Parcels parcels;
    private final Contents contents;

    ParcelListener(Inbox inbox, Parcels parcels, Contents contents) {
        this.inbox = inbox;
        this.parcels = parcels;
        this.contents = contents;
    }

    @Incoming("carrier-tracking")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.CARRIER_TRACKING;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return message instanceof ParcelMessage told
                ? keep(told, cause).chain(() -> parcels.record(fact(told, cause), cause))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> keep(ParcelMessage told, Cause cause) {
        var words = new HashMap<UUID, String>();
        if (told.text() != null) {
            words.put(Contents.reference(cause, "text"), told.text());
        }
        if (told instanceof ParcelMessage.ParcelProblem problem) {
            words.put(Contents.reference(cause, "reason"), problem.reason());
        }
        return contents.keep(words);
    }

    private static ParcelEvent fact(ParcelMessage told, Cause cause) {
        var texts = Stream.ofNullable(told.text())
                .map(_ -> Contents.reference(cause, "text"))
                .toList();
        return fact(told, texts, Contents.reference(cause, "reason"));
    }

    private static ParcelEvent fact(ParcelMessage told, List<UUID> texts, UUID reason) {
        return switch (told) {
            case ParcelMessage.ParcelScanned m ->
                new ParcelEvent.ParcelScanned(m.waybill(), m.carrier(), m.at(), texts);
            case ParcelMessage.ParcelSigned m -> new ParcelEvent.ParcelSigned(m.waybill(), m.carrier(), m.at(), texts);
            case ParcelMessage.ParcelRefused m ->
                new ParcelEvent.ParcelRefused(m.waybill(), m.carrier(), m.at(), texts);
            case ParcelMessage.ParcelProblem m ->
                new ParcelEvent.ParcelProblemReported(m.waybill(), m.carrier(), m.at(), reason, texts);
            case ParcelMessage.ParcelLost m ->
                new ParcelEvent.ParcelReportedLost(m.waybill(), m.carrier(), m.at(), texts);
            case ParcelMessage.ParcelDamaged m ->
                new ParcelEvent.ParcelReportedDamaged(m.waybill(), m.carrier(), m.at(), texts);
        };
    }
}

package redress.parcels.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.Message;
import redress.contracts.ParcelMessage;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.parcels.Parcels;
import redress.parcels.domain.ParcelCommand.RecordFact;
import redress.parcels.domain.ParcelEvent;

/// What carriers tell about parcels becomes facts of our own log.
@Singleton
class ParcelListener implements Listener {

    private final Inbox inbox;
    private final Parcels parcels;

    ParcelListener(Inbox inbox, Parcels parcels) {
        this.inbox = inbox;
        this.parcels = parcels;
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
                ? parcels.handle(Parcels.idOf(told.waybill()), new RecordFact(fact(told)), cause)
                : Uni.createFrom().voidItem();
    }

    private static ParcelEvent.Fact fact(ParcelMessage told) {
        return switch (told) {
            case ParcelMessage.ParcelScanned m -> new ParcelEvent.ParcelScanned(m.waybill(), m.carrier(), m.at());
            case ParcelMessage.ParcelSigned m -> new ParcelEvent.ParcelSigned(m.waybill(), m.carrier(), m.at());
            case ParcelMessage.ParcelRefused m -> new ParcelEvent.ParcelRefused(m.waybill(), m.carrier(), m.at());
            case ParcelMessage.ParcelProblem m ->
                new ParcelEvent.ParcelProblemReported(m.waybill(), m.carrier(), m.at());
            case ParcelMessage.ParcelLost m -> new ParcelEvent.ParcelReportedLost(m.waybill(), m.carrier(), m.at());
            case ParcelMessage.ParcelDamaged m ->
                new ParcelEvent.ParcelReportedDamaged(m.waybill(), m.carrier(), m.at());
        };
    }
}

package redress.carrierclaims.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import redress.carrierclaims.domain.CarrierClaimEvent;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.contracts.CarrierClaimAnswered;
import redress.contracts.CarrierClaimMessage;
import redress.contracts.CarrierDecision;
import redress.contracts.Money;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;

/// What others are told of a claim. Words stay here.
@Singleton
class CarrierClaimNews extends News {

    CarrierClaimNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "carrier-claim-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof CarrierClaimEvent event
                ? messages(recorded.stream(), event)
                        .map(message -> new Told(Topic.CARRIER_CLAIM_EVENTS, message))
                        .toList()
                : List.of();
    }

    private static Stream<CarrierClaimMessage> messages(UUID id, CarrierClaimEvent event) {
        return switch (event) {
            case CarrierClaimFiled e -> Stream.of(filed(id, e));
            case CarrierClaimAccepted e ->
                answered(id, e.caseId(), CarrierDecision.ACCEPTED, e.amount(), e.code(), e.answeredAt());
            case CarrierClaimPartlyAccepted e ->
                answered(id, e.caseId(), CarrierDecision.PARTLY_ACCEPTED, e.amount(), e.code(), e.answeredAt());
            case CarrierClaimRejected e ->
                answered(id, e.caseId(), CarrierDecision.REJECTED, null, e.code(), e.answeredAt());
            case CarrierClaimPaid e -> Stream.of(paid(id, e.caseId(), e.amount()));
            case CarrierClaimWrittenOff e -> writtenOff(id, e);
            case CarrierClaimOpened _,
                    CarrierClaimCostAsked _,
                    CarrierClaimValued _,
                    CarrierClaimEvidenceAdded _,
                    CarrierClaimFormStamped _,
                    CarrierClaimFilingTimeSet _,
                    CarrierClaimFilingTimeNear _,
                    CarrierClaimFilingTimeMissed _,
                    CarrierPaymentReceived _ -> Stream.of();
        };
    }

    private static CarrierClaimMessage filed(UUID id, CarrierClaimFiled e) {
        return new CarrierClaimMessage.CarrierClaimFiled(
                id, e.caseId(), e.carrier(), e.waybill(), e.cause(), e.amount(), e.evidence());
    }

    private static Stream<CarrierClaimMessage> answered(
            UUID id, UUID caseId, CarrierDecision decision, Money amount, String code, Instant answeredAt) {
        return Stream.of(new CarrierClaimAnswered(
                id.toString(), caseId, decision, amount, code.isEmpty() ? null : code, answeredAt));
    }

    /// What was paid before is told first: it is recovered, only the rest is given up.
    private static Stream<CarrierClaimMessage> writtenOff(UUID id, CarrierClaimWrittenOff e) {
        var amount = e.amount().stream().findFirst().orElse(null);
        return Stream.concat(
                e.recovered().stream().filter(paid -> !paid.isZero()).map(paid -> paid(id, e.caseId(), paid)),
                Stream.of(new CarrierClaimMessage.CarrierClaimWrittenOff(id, e.caseId(), amount, null)));
    }

    private static CarrierClaimMessage paid(UUID id, UUID caseId, Money amount) {
        return new CarrierClaimMessage.CarrierClaimPaid(id, caseId, amount);
    }
}

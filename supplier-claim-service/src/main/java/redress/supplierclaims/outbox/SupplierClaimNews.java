package redress.supplierclaims.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.LineQuantity;
import redress.contracts.Money;
import redress.contracts.SupplierClaimMessage;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;
import redress.supplierclaims.domain.ClaimedLine;
import redress.supplierclaims.domain.ClaimedLinesEvent.ClaimRefused;
import redress.supplierclaims.domain.SupplierClaimEvent;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

/// What others are told of a claim. Words stay here.
@Singleton
class SupplierClaimNews extends News {

    SupplierClaimNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "supplier-claim-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        var messages = switch (recorded.event()) {
            case SupplierClaimEvent event -> messages(recorded.stream(), event);
            case ClaimRefused e ->
                Stream.of(new SupplierClaimMessage.SupplierClaimRefused(e.claimId(), e.caseId(), e.rule()));
            default -> Stream.<SupplierClaimMessage>of();
        };
        return messages.map(message -> new Told(Topic.SUPPLIER_CLAIM_EVENTS, message))
                .toList();
    }

    private static Stream<SupplierClaimMessage> messages(UUID id, SupplierClaimEvent event) {
        return switch (event) {
            case SupplierClaimSubmitted e -> Stream.of(submitted(id, e));
            case SupplierPlanProposed e ->
                Stream.of(new SupplierClaimMessage.SupplierClaimAnswered(
                        id, e.caseId(), e.plan(), maybe(e.amount()), null));
            case SupplierPlanAccepted e ->
                Stream.of(new SupplierClaimMessage.SupplierClaimAccepted(id, e.caseId(), e.plan(), e.amount()));
            case SupplierClaimSettled e -> Stream.of(settled(id, e.caseId(), e.amount()));
            case SupplierClaimWrittenOff e -> writtenOff(id, e);
            case SupplierClaimOpened _,
                    PurchaseCostAsked _,
                    SupplierClaimValued _,
                    SupplierAnswerOverdue _,
                    SupplierReturnPlanned _,
                    SupplierPaymentReceived _ -> Stream.of();
        };
    }

    private static SupplierClaimMessage submitted(UUID id, SupplierClaimSubmitted e) {
        return new SupplierClaimMessage.SupplierClaimSubmitted(
                id,
                e.caseId(),
                e.supplierId(),
                e.cause(),
                e.lines().stream().map(SupplierClaimNews::line).toList(),
                e.amount(),
                e.evidence(),
                e.answerDueAt());
    }

    private static LineQuantity line(ClaimedLine line) {
        return new LineQuantity(
                line.lineId(), line.sku().isEmpty() ? null : line.sku(), line.quantity(), maybe(line.unitCost()));
    }

    /// What was paid before is told first: it is recovered, only the rest is given up.
    private static Stream<SupplierClaimMessage> writtenOff(UUID id, SupplierClaimWrittenOff e) {
        return Stream.concat(
                e.recovered().stream().filter(paid -> !paid.isZero()).map(paid -> settled(id, e.caseId(), paid)),
                Stream.of(new SupplierClaimMessage.SupplierClaimWrittenOff(id, e.caseId(), maybe(e.amount()), null)));
    }

    private static SupplierClaimMessage settled(UUID id, UUID caseId, Money amount) {
        return new SupplierClaimMessage.SupplierClaimSettled(id, caseId, amount);
    }

    private static Money maybe(List<Money> amount) {
        return amount.stream().findFirst().orElse(null);
    }
}

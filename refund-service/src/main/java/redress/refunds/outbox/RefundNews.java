package redress.refunds.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import redress.contracts.RefundMessage;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;
import redress.refunds.domain.LedgerEvent;
import redress.refunds.domain.RefundRef;
import redress.refunds.domain.RefundRule;

/// What others are told of refunds. What a person wrote stays here: it is personal, and this topic is read by all.
@Singleton
class RefundNews extends News {

    RefundNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "refund-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof LedgerEvent event ? tell(event) : List.of();
    }

    private static List<Told> tell(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.RefundApproved e -> told(approved(e.refund(), e));
            case LedgerEvent.RefundRejected e -> told(rejected(e.refund(), e.rule()));
            case LedgerEvent.DuplicateRefundBlocked e -> told(rejected(e.refund(), RefundRule.DUPLICATE.code()));
            case LedgerEvent.RefundSent e -> told(sent(e.refund(), e));
            case LedgerEvent.RefundExecuted e -> told(executed(e.refund(), e));
            case LedgerEvent.RefundInDoubt e -> told(inDoubt(e.refund()));
            case LedgerEvent.OrderPlaced _,
                    LedgerEvent.OrderPaid _,
                    LedgerEvent.RefundRegistered _,
                    LedgerEvent.RefundPriced _,
                    LedgerEvent.ApprovalRequested _,
                    LedgerEvent.RefundFailed _ -> List.of();
        };
    }

    private static RefundMessage approved(RefundRef refund, LedgerEvent.RefundApproved e) {
        return new RefundMessage.RefundApproved(refund.refundId(), refund.caseId(), refund.orderId(), e.amount());
    }

    private static RefundMessage rejected(RefundRef refund, String rule) {
        return new RefundMessage.RefundRejected(
                refund.refundId(), refund.caseId(), refund.orderId(), rule.isEmpty() ? null : rule);
    }

    private static RefundMessage sent(RefundRef refund, LedgerEvent.RefundSent e) {
        return new RefundMessage.RefundSent(
                refund.refundId(), refund.caseId(), refund.orderId(), e.kind(), e.amount(), e.method());
    }

    private static RefundMessage executed(RefundRef refund, LedgerEvent.RefundExecuted e) {
        return new RefundMessage.RefundExecuted(
                refund.refundId(),
                refund.caseId(),
                refund.orderId(),
                e.amount(),
                e.reference().isEmpty() ? null : e.reference());
    }

    private static RefundMessage inDoubt(RefundRef refund) {
        return new RefundMessage.RefundInDoubt(refund.refundId(), refund.caseId(), refund.orderId(), null);
    }

    private static List<Told> told(RefundMessage message) {
        return List.of(new Told(Topic.REFUND_EVENTS, message));
    }
}

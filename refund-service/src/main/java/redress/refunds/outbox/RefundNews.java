package redress.refunds.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import redress.contracts.RefundFailed;
import redress.contracts.RefundMessage;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;
import redress.refunds.domain.LedgerEvent;
import redress.refunds.domain.RefundRef;
import redress.refunds.domain.RefundRule;
import redress.refunds.domain.RefundTerms;

/// What others are told of refunds. What a person wrote stays here: it is personal, and this topic is read by all. In
/// its place a reason is a code.
@Singleton
class RefundNews extends News {

    private static final String BY_PERSON = "refund.rejected-by-person";
    private static final String NOT_PAID = "refund.not-paid";

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
            case LedgerEvent.RefundRegistered e -> told(registered(e.refund(), e.terms()));
            case LedgerEvent.ApprovalRequested e -> told(asked(e.refund(), e));
            case LedgerEvent.RefundApproved e -> told(approved(e.refund(), e));
            case LedgerEvent.RefundRejected e ->
                told(rejected(e.refund(), e.rule().isEmpty() ? BY_PERSON : e.rule()));
            case LedgerEvent.DuplicateRefundBlocked e -> told(rejected(e.refund(), RefundRule.DUPLICATE.code()));
            case LedgerEvent.RefundSent e -> told(sent(e.refund(), e));
            case LedgerEvent.RefundExecuted e -> told(executed(e.refund(), e));
            case LedgerEvent.RefundFailed e -> told(failed(e.refund()));
            case LedgerEvent.RefundInDoubt e -> told(inDoubt(e.refund()));
            case LedgerEvent.OrderPlaced _,
                    LedgerEvent.OrderPaid _,
                    LedgerEvent.TopUpCounted _,
                    LedgerEvent.OrderVoided _,
                    LedgerEvent.OrderVoidRefused _,
                    LedgerEvent.VoidAwaited _,
                    LedgerEvent.RefundPriced _ -> List.of();
        };
    }

    private static RefundMessage registered(RefundRef refund, RefundTerms terms) {
        return new RefundMessage.RefundRegistered(
                refund.refundId(),
                refund.caseId(),
                refund.orderId(),
                terms.kind(),
                terms.asked().stream().findFirst().orElse(null));
    }

    private static RefundMessage asked(RefundRef refund, LedgerEvent.ApprovalRequested e) {
        return new RefundMessage.RefundApprovalRequested(
                refund.refundId(),
                refund.caseId(),
                refund.orderId(),
                e.amount(),
                e.role().wireName());
    }

    private static RefundMessage approved(RefundRef refund, LedgerEvent.RefundApproved e) {
        return new RefundMessage.RefundApproved(refund.refundId(), refund.caseId(), refund.orderId(), e.amount());
    }

    private static RefundMessage rejected(RefundRef refund, String rule) {
        return new RefundMessage.RefundRejected(refund.refundId(), refund.caseId(), refund.orderId(), rule);
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

    private static RefundMessage failed(RefundRef refund) {
        return new RefundFailed(refund.refundId().toString(), NOT_PAID, null, refund.caseId(), refund.orderId());
    }

    private static RefundMessage inDoubt(RefundRef refund) {
        return new RefundMessage.RefundInDoubt(refund.refundId(), refund.caseId(), refund.orderId(), null);
    }

    private static List<Told> told(RefundMessage message) {
        return List.of(new Told(Topic.REFUND_EVENTS, message));
    }
}

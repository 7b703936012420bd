package redress.cases.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.CarrierClaimReported;
import redress.cases.domain.CaseEvent.CarrierClaimRequested;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.Fact;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.CaseEvent.TopUpRequested;

/// What a case asked of others, by what it asked: what became of a wish is told of one that asks just the same, however
/// the case came to it.
final class Wishes {

    /// The so-manieth wish for just this.
    record Wish(List<Object> what, int nth) {}

    private final Map<UUID, Wish> wishes = new HashMap<>();
    private final Map<Wish, UUID> ids = new HashMap<>();
    private final Map<List<Object>, Integer> counts = new HashMap<>();

    static Wishes of(List<CaseEvent> events) {
        var wishes = new Wishes();
        events.forEach(wishes::take);
        return wishes;
    }

    void take(CaseEvent event) {
        switch (event) {
            case SupplierClaimRequested e -> take(e.claimId(), "claim", e.supplierId(), e.cause(), e.lines());
            case CarrierClaimRequested e -> take(e.claimId(), "claim", e.carrier(), e.waybill(), e.cause(), e.lines());
            case RefundRequested e -> take(e.refundId(), "refund", e.kind(), e.lines(), e.amount());
            case ReshipmentAsked e -> take(e.reshipmentId(), "goods", e.lines(), e.instead(), e.sourcing(), e.charge());
            case ReturnAuthorized e -> take(e.rmaId(), "return", e.method(), e.payer(), e.lines());
            case TopUpRequested e -> take(e.topUpId(), "top-up", e.amount());
            case MessageRequested e -> take(e.messageId(), "letter", e.to(), e.template(), e.contentRef());
            case DepartmentRequestOpened e ->
                take(e.requestId(), "request", e.nodeId(), e.department(), e.topic(), e.hold());
            case CaseEvent _ -> {}
        }
    }

    private void take(UUID id, Object... what) {
        var wish = new Wish(List.of(what), counts.merge(List.of(what), 1, Integer::sum));
        wishes.put(id, wish);
        ids.put(wish, id);
    }

    /// What is asked of the same in another log.
    Optional<UUID> namesake(UUID id, Wishes others) {
        return Optional.ofNullable(wishes.get(id)).map(others.ids::get);
    }

    /// The fact as it would have been told of the other log's wish; none if that log has none.
    Optional<Fact> told(Fact fact, Wishes others) {
        return switch (fact) {
            case SupplierClaimReported f ->
                namesake(f.claimId(), others)
                        .map(id -> new SupplierClaimReported(id, f.status(), f.plan(), f.amount()));
            case CarrierClaimReported f ->
                namesake(f.claimId(), others).map(id -> new CarrierClaimReported(id, f.status(), f.amount()));
            case RefundReported f ->
                namesake(f.refundId(), others).map(id -> new RefundReported(id, f.status(), f.amount(), f.rule()));
            case ReshipmentReported f ->
                namesake(f.reshipmentId(), others)
                        .map(id -> new ReshipmentReported(id, f.status(), f.waybill(), f.carrier(), f.freightCost()));
            case MessageReported f -> namesake(f.messageId(), others).map(id -> new MessageReported(id, f.status()));
            case TopUpReported f -> namesake(f.topUpId(), others).map(id -> new TopUpReported(id, f.status(), f.url()));
            case ReturnReported f ->
                namesake(f.rmaId(), others)
                        .map(id -> new ReturnReported(id, f.status(), f.waybill(), f.cost(), f.label()));
        };
    }
}

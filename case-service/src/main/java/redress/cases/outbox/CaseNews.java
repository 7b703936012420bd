package redress.cases.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.domain.CaseEvent;
import redress.contracts.CaseMessage;
import redress.contracts.LiabilityParty;
import redress.contracts.LineQuantity;
import redress.contracts.ListingMessage;
import redress.contracts.Service;
import redress.contracts.StockMessage;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;
import redress.policy.Role;

/// What others are told of a case.
@Singleton
class CaseNews extends News {

    CaseNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "case-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof CaseEvent event ? tell(recorded.stream(), event) : List.of();
    }

    private static List<Told> tell(UUID id, CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseOpened e ->
                told(new CaseMessage.CaseOpened(id, absent(e.orderId()), e.channel(), absent(e.customerId())));
            case CaseEvent.IssueClassified e ->
                told(new CaseMessage.CaseClassified(
                        id, e.issueType().name(), e.confidence().doubleValue()));
            case CaseEvent.IssueReclassified e -> told(new CaseMessage.CaseClassified(id, e.to().name(), 1));
            case CaseEvent.ResolutionRecorded e ->
                told(new CaseMessage.CaseResolved(id, e.outcome().name()));
            case CaseEvent.CaseClosed e ->
                told(new CaseMessage.CaseClosed(id, e.outcome().name()));
            case CaseEvent.CaseReopened _ -> told(new CaseMessage.CaseReopened(id));
            case CaseEvent.LiabilityDetermined e ->
                told(new CaseMessage.LiabilityDetermined(
                        id, LiabilityParty.valueOf(e.party().name()), e.cause().name()));
            case CaseEvent.DepartmentRequestOpened e ->
                told(new CaseMessage.RequestOpened(
                        e.requestId(), id, e.department().name(), e.topic(), e.answers(), e.dueAt()));
            case CaseEvent.MessageRequested e -> told(message(id, e));
            case CaseEvent.SupplierClaimRequested e -> told(claim(id, e));
            case CaseEvent.CarrierClaimRequested e -> told(claim(id, e));
            case CaseEvent.TopUpRequested e ->
                told(new CaseMessage.TopUpRequested(e.topUpId(), id, e.orderId(), e.amount(), e.expiresAt()));
            case CaseEvent.RefundRequested e -> told(refund(id, e));
            case CaseEvent.SupplierReturnAsked e -> told(supplierReturn(id, e));
            case CaseEvent.ListingTaskOpened e -> listing(id, e);
            case CaseEvent.SourcingTaskOpened e ->
                List.of(new Told(
                        Topic.LISTINGS,
                        new ListingMessage.SourcingTaskOpened(e.taskId(), id, e.sku(), "REVERT_SOURCE")));
            case CaseEvent.StockCountRequested e ->
                List.of(new Told(
                        Topic.ERP_STOCK, new StockMessage.StockCountRequested(e.taskId(), id, e.skus(), null)));
            case CaseEvent.OrderRecognised _,
                    CaseEvent.CustomerReplyReceived _,
                    CaseEvent.IssueLeftOpen _,
                    CaseEvent.PlaybookStarted _,
                    CaseEvent.PlaybookSwitched _,
                    CaseEvent.PlaybookVersionChanged _,
                    CaseEvent.NodeEntered _,
                    CaseEvent.NodeAnswered _,
                    CaseEvent.CaseEscalated _,
                    CaseEvent.CustomerUrgencyMarked _,
                    CaseEvent.CaseAssigned _,
                    CaseEvent.NodeDeadlineSet _,
                    CaseEvent.AwaitSkipped _,
                    CaseEvent.CaseFellDormant _,
                    CaseEvent.EvidenceRequested _,
                    CaseEvent.EvidenceReceived _,
                    CaseEvent.EvidenceKindChanged _,
                    CaseEvent.DepartmentRequestAnswered _,
                    CaseEvent.DepartmentRequestOverdue _,
                    CaseEvent.ImprovementTaskOpened _,
                    CaseEvent.GoodwillGranted _,
                    CaseEvent.ReturnWithdrawalAsked _,
                    CaseEvent.ReshipmentAsked _,
                    CaseEvent.ReturnAuthorized _,
                    CaseEvent.LabelCancellationAsked _,
                    CaseEvent.TopUpOrderHandedOver _,
                    CaseEvent.FigureAsked _,
                    CaseEvent.FigureGiven _,
                    CaseEvent.CostStated _,
                    CaseEvent.ReshipmentTrackingSent _,
                    CaseEvent.Fact _,
                    CaseEvent.NoteWritten _ -> List.of();
        };
    }

    private static CaseMessage message(UUID id, CaseEvent.MessageRequested e) {
        return new CaseMessage.MessageRequested(
                e.messageId(),
                id,
                e.to(),
                absent(e.customerId()),
                first(e.channel()),
                e.template(),
                e.language(),
                absent(e.contentRef()),
                e.variables());
    }

    /// Whose page nobody knows, only people here can put it right.
    private static List<Told> listing(UUID id, CaseEvent.ListingTaskOpened e) {
        return e.listingId().isEmpty()
                ? List.of()
                : List.of(new Told(
                        Topic.LISTINGS, new ListingMessage.ListingTaskOpened(e.taskId(), id, e.listingId(), e.kind())));
    }

    private static CaseMessage supplierReturn(UUID id, CaseEvent.SupplierReturnAsked e) {
        return new CaseMessage.StepRequested(
                e.stepId(),
                id,
                Service.SUPPLIER_CLAIM_SERVICE,
                "SUPPLIER_RETURN",
                e.claimId().toString(),
                Map.of("rmaId", e.rmaId().toString()));
    }

    private static CaseMessage claim(UUID id, CaseEvent.SupplierClaimRequested e) {
        return new CaseMessage.SupplierClaimRequested(
                e.claimId(),
                id,
                e.orderId(),
                e.supplierId(),
                e.cause().name(),
                lines(e.lines()),
                null,
                e.evidence(),
                null,
                e.platform(),
                e.shop());
    }

    private static CaseMessage claim(UUID id, CaseEvent.CarrierClaimRequested e) {
        return new CaseMessage.CarrierClaimRequested(
                e.claimId(),
                id,
                e.orderId(),
                e.carrier(),
                e.waybill(),
                e.cause(),
                lines(e.lines()),
                null,
                e.evidence(),
                e.platform(),
                e.shop(),
                null);
    }

    private static List<LineQuantity> lines(List<CaseEvent.Claimed> lines) {
        return lines.stream()
                .map(line -> new LineQuantity(line.lineId(), line.sku(), line.quantity(), first(line.unitCost())))
                .toList();
    }

    private static CaseMessage refund(UUID id, CaseEvent.RefundRequested e) {
        return new CaseMessage.RefundRequested(
                e.refundId(),
                id,
                e.orderId(),
                e.kind(),
                e.lines().stream()
                        .map(line -> new LineQuantity(line.lineId(), null, line.quantity(), null))
                        .toList(),
                first(e.amount()),
                null,
                null,
                null,
                e.by().id(),
                e.by().roles().stream().map(Role::wireName).toList());
    }

    private static <T> T first(List<T> maybe) {
        return maybe.isEmpty() ? null : maybe.getFirst();
    }

    private static List<Told> told(CaseMessage message) {
        return List.of(new Told(Topic.CASE_EVENTS, message));
    }

    private static String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}

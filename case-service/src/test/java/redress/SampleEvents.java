package redress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.ClaimStatus;
import redress.cases.domain.Goods;
import redress.cases.domain.Hold;
import redress.cases.domain.Inputs;
import redress.cases.domain.MessageStatus;
import redress.cases.domain.Patience;
import redress.cases.domain.Quantity;
import redress.cases.domain.RefundStatus;
import redress.cases.domain.Requester;
import redress.cases.domain.ReshipmentStatus;
import redress.cases.domain.ReturnStatus;
import redress.cases.domain.Source;
import redress.cases.domain.TopUpStatus;
import redress.cases.domain.UnknownCost;
import redress.cases.domain.Urgency;
import redress.cases.playbook.Effect;
import redress.cases.playbook.NodeKind;
import redress.contracts.CarrierClaimCause;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.contracts.FreightPayer;
import redress.contracts.ListingTaskKind;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
import redress.contracts.SupplierClaimCause;
import redress.contracts.SupplierPlan;
import redress.orders.domain.OrderEvent.*;
import redress.parcels.domain.ParcelEvent.*;
import redress.playbooks.domain.ShelfEvent.*;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Party;
import redress.policy.ProfileName;
import redress.policy.Role;
import redress.reshipments.domain.ReshipmentEvent.*;
import redress.returns.domain.Finding;
import redress.returns.domain.LabelEnd;
import redress.returns.domain.ReturnEvent;
import redress.returns.domain.ReturnEvent.*;
import redress.tasks.domain.TaskEvent.*;

/// One of each stored event, with every field set.
final class SampleEvents {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final List<UUID> REFS = List.of(ref(7), ref(8));
    private static final Map<String, UUID> TEXTS = Map.of("text", ref(1), "subject", ref(2));
    private static final Map<String, UUID> NOTE = Map.of("note", ref(3));

    private static final List<Requester> BY = List.of(new Requester("pat", List.of(Role.AGENT, Role.PURCHASING)));
    private static final Inputs INPUTS = new Inputs(
            Map.of("cause", "ORDERING_ERROR"),
            Map.of("amount", eur("3.00")),
            Map.of("missing", List.of(new Quantity("1", 2))),
            Map.of("wanted", goods()),
            NOTE);

    static final List<Object> ALL = List.of(
            new CaseOpened("O-1", "C-1", Channel.EMAIL, Source.MESSAGE, "M-1", "pt-BR", TEXTS, REFS, AT),
            new OrderRecognised(
                    "O-1",
                    "ebay",
                    "brake-and-bolt",
                    ProfileName.AUTO_PARTS,
                    "C-1",
                    "pt-BR",
                    List.of(new CaseOrder.Line(
                            "1",
                            "PAD-4",
                            "Brake pads",
                            4,
                            eur("12.50"),
                            List.of(Money.of("60.00", "CNY")),
                            List.of(900),
                            "S-1",
                            "PAGE-4"))),
            new CustomerReplyReceived("M-2", Channel.PLATFORM_CHAT, TEXTS, REFS, AT),
            new IssueClassified(
                    IssueType.INCOMPLETE,
                    new BigDecimal("0.80"),
                    List.of("missing", "not all"),
                    "en",
                    1,
                    10,
                    Map.of("reason", ref(4))),
            new IssueLeftOpen(
                    List.of(IssueType.DAMAGED, IssueType.INCOMPLETE),
                    new BigDecimal("0.50"),
                    List.of("missing"),
                    "en",
                    1,
                    10),
            new IssueReclassified(IssueType.INCOMPLETE, IssueType.DAMAGED, Map.of("reason", ref(4))),
            new PlaybookStarted("INT", 1, "INT-01"),
            new PlaybookSwitched("INT", "MAN", 1, "MAN-01", "INC"),
            new PlaybookVersionChanged("INC", 1, 2, "INC-07", List.of("INC-04")),
            new NodeEntered("MAN-01", 2, NodeKind.DECISION),
            new NodeAnswered("INC-08", 1, "PARTIAL_REFUND", INPUTS, Map.of("order.isSplit", "true"), BY, "INC-20"),
            new NodeDeadlineSet("INC-07", 1, Patience.REMIND, AT, "ENG-1"),
            new AwaitSkipped("INC-12", 1, Map.of("reason", ref(4))),
            new CaseFellDormant("DMG-10", 1, 3),
            new EvidenceRequested(
                    "INC-07", 1, List.of(EvidenceKind.PRODUCT_PHOTO), List.of(EvidenceKind.WAYBILL_LABEL_PHOTO), 1),
            new EvidenceReceived(
                    ref(9),
                    List.of(EvidenceKind.PRODUCT_PHOTO),
                    "image/jpeg",
                    2048,
                    "ab12",
                    ref(10),
                    Actor.Kind.CUSTOMER),
            new EvidenceKindChanged(ref(9), EvidenceKind.OUTER_PACKAGING_PHOTO),
            new DepartmentRequestOpened(
                    ref(11),
                    Department.AFTER_SALES_GROUP,
                    "MISSING_CAUSE",
                    "INC-09",
                    1,
                    Hold.HOLDS,
                    List.of("SUPPLIER_SHORT_SHIPMENT", "ORDERING_ERROR"),
                    AT),
            new DepartmentRequestAnswered(ref(11), "ORDERING_ERROR", INPUTS, BY),
            new DepartmentRequestOverdue(ref(11)),
            new LiabilityDetermined(Party.PURCHASING, LiabilityCause.ORDERING_ERROR),
            new ImprovementTaskOpened(ref(12), Department.PURCHASING, LiabilityCause.ORDERING_ERROR),
            new ListingTaskOpened(ref(12), Department.PRODUCT_TEAM, "PAGE-4", "PAD-4", ListingTaskKind.IMAGE),
            new SourcingTaskOpened(ref(12), Department.PURCHASING, "PAD-4"),
            new StockCountRequested(ref(12), Department.WAREHOUSE, List.of("PAD-4", "DSC-2")),
            new MessageRequested(
                    ref(13),
                    MessageRequested.CUSTOMER,
                    "C-1",
                    List.of(Channel.EMAIL),
                    "ASK_PHOTOS",
                    "en",
                    Map.of("orderId", "O-1"),
                    "ab12"),
            new SupplierClaimRequested(
                    ref(14),
                    "O-1",
                    "ebay",
                    "brake-and-bolt",
                    "S-1",
                    SupplierClaimCause.SUPPLIER_SHORT_SHIPMENT,
                    List.of(new Claimed("1", "PAD-4", 2, List.of(Money.of("31.00", "CNY")))),
                    List.of(new EvidenceReference(ref(9), EvidenceKind.PRODUCT_PHOTO, "image/jpeg", "ab12"))),
            new ReshipmentAsked(
                    ref(15),
                    "O-1",
                    List.of(new Quantity("1", 2)),
                    List.of(goods()),
                    Sourcing.OWN_STOCK,
                    Effect.Charge.FREE,
                    List.of(ref(16)),
                    AT),
            new CarrierClaimRequested(
                    ref(18),
                    "O-1",
                    "ebay",
                    "brake-and-bolt",
                    "DHL",
                    "W-1",
                    CarrierClaimCause.DAMAGE,
                    List.of(new Claimed("1", "PAD-4", 2, List.of(Money.of("31.00", "CNY")))),
                    List.of(new EvidenceReference(ref(9), EvidenceKind.PRODUCT_PHOTO, "image/jpeg", "ab12"))),
            new ReturnAuthorized(
                    ref(19), "O-1", ReturnMethod.ADDRESS, FreightPayer.CUSTOMER, List.of(new Quantity("1", 2))),
            new LabelCancellationAsked(ref(19)),
            new ReturnWithdrawalAsked(ref(19)),
            new SupplierReturnAsked(ref(21), ref(14), ref(19)),
            new GoodwillGranted(ref(22), Effect.Goodwill.NEXT_ORDER_DISCOUNT, eur("8.00")),
            new TopUpRequested(ref(20), "O-1", eur("8.00"), AT),
            new TopUpOrderHandedOver(ref(20), Department.ORDER_DESK),
            new FigureAsked("DMG-03", 1, "goods.unitCost"),
            new FigureGiven("DMG-03", 1, "goods.unitCost", Money.of("80.00", "USD"), BY),
            new CostStated(new UnknownCost(UnknownCost.Of.FREIGHT, ref(15).toString()), eur("6.40"), BY),
            new ReshipmentTrackingSent(ref(15), ref(13)),
            new RefundRequested(
                    ref(17),
                    "O-1",
                    RefundKind.PARTIAL,
                    List.of(new Quantity("1", 2)),
                    List.of(eur("3.00")),
                    BY.getFirst()),
            new SupplierClaimReported(
                    ref(14), ClaimStatus.ANSWERED, List.of(SupplierPlan.RESHIP), List.of(Money.of("62.00", "CNY"))),
            new CarrierClaimReported(ref(9), ClaimStatus.ACCEPTED, List.of(eur("20.00"))),
            new RefundReported(ref(17), RefundStatus.REJECTED, List.of(eur("3.00")), "refund.over-paid"),
            new ReshipmentReported(ref(15), ReshipmentStatus.DISPATCHED, "W-2", "DHL", List.of(eur("5.00"))),
            new MessageReported(ref(13), MessageStatus.SENT),
            new TopUpReported(ref(20), TopUpStatus.CREATED, "https://pay.example/t/1"),
            new ReturnReported(
                    ref(19),
                    ReturnStatus.IN_TRANSIT,
                    "R-1",
                    List.of(eur("6.00")),
                    List.of(new ReturnReported.Label("L-1", "DHL"))),
            new CaseEscalated(Role.LEAD, "ENG-10", "MAN-01", 3),
            new ResolutionRecorded(Outcome.RESHIPPED),
            new CustomerUrgencyMarked(Urgency.URGENT, Map.of("reason", ref(4))),
            new CaseAssigned("ann"),
            new NoteWritten(ref(3)),
            new CaseClosed(Outcome.RESHIPPED, NOTE),
            new CaseReopened(Map.of("reason", ref(4))),
            new OrderPlaced(
                    "O-1",
                    "ebay",
                    "brake-and-bolt",
                    "C-1",
                    "en",
                    List.of(new Line("1", "PAD-4", "Brake pads", 4, eur("12.50"), "S-1", "L-1")),
                    List.of(new UnitCost("1", Money.of("60.00", "CNY"))),
                    List.of(new Weight("1", 900)),
                    List.of(eur("4.90")),
                    eur("54.90"),
                    AT),
            new OrderPaid("O-1", "P-1", eur("54.90"), "card", AT),
            new OrderShipped("O-1", "p1", "W-1", "DHL", List.of("1"), AT),
            new DeliveryEstimated("O-1", "p1", AT),
            new OrderDelivered("O-1", "p1", "W-1", AT),
            new OrderCompleted("O-1", AT),
            new OrderCancelled("O-1", ref(5), AT),
            new ParcelScanned("W-1", "DHL", AT, REFS),
            new ParcelSigned("W-1", "DHL", AT, REFS),
            new ParcelRefused("W-1", "DHL", AT, REFS),
            new ParcelProblemReported("W-1", "DHL", AT, ref(6), REFS),
            new ParcelReportedLost("W-1", "DHL", AT, REFS),
            new ParcelReportedDamaged("W-1", "DHL", AT, REFS),
            new ReshipmentRequested(
                    ref(18),
                    "O-1",
                    List.of(new SentLine("1", 2)),
                    List.of(new SentGoods("DSC-2", 2, List.of(eur("9.50")))),
                    Sourcing.OWN_STOCK,
                    Bill.CHARGED,
                    List.of(ref(16)),
                    AT),
            new ReshipmentDispatched("W-2", "DHL", AT, List.of(eur("5.00"))),
            new ReshipmentDelivered(AT),
            new ReshipmentCancelled(ref(18), "O-1"),
            new ReturnOpened(
                    ref(18),
                    "O-1",
                    ReturnMethod.LABEL,
                    FreightPayer.SELLER,
                    List.of(new ReturnEvent.ReturnedLine("1", 2))),
            new ReturnLabelRequested(ref(18), "O-1"),
            new ReturnLabelIssued("L-1", "DHL", List.of("R-1"), List.of(eur("6.00")), AT),
            new ReturnLabelCancelled(ref(18), "O-1", List.of("L-1"), LabelEnd.EXPIRED),
            new ReturnTrackingProvided("R-1", "DHL"),
            new ReturnReceived(),
            new ReturnInspected(Finding.NOT_OK, Map.of("condition", ref(3), "note", ref(5))),
            new ReturnWithdrawn(ref(18), "O-1"),
            new ReturnClosed(),
            new ImprovementAsked(ref(18), Department.PURCHASING, LiabilityCause.ORDERING_ERROR),
            new ListingAsked(ref(18), Department.PRODUCT_TEAM, "PAGE-4", "PAD-4", ListingTaskKind.IMAGE),
            new SourcingAsked(ref(18), Department.PURCHASING, "PAD-4"),
            new StockCountAsked(ref(18), Department.WAREHOUSE, List.of("PAD-4", "DSC-2")),
            new StockCounted(List.of(new StockCounted.Counted("PAD-4", "SZ-1", List.of(12), 11))),
            new ContactAsked(ref(18), Department.AGENT, ref(13), "C-1", Channel.PHONE, "ASK_PHOTOS"),
            new TaskDone(List.of(ref(3))),
            new TaskRejected(List.of(ref(3))),
            new PlaybookDrafted("INC", 2, "id: INC\nversion: 2\n"),
            new PlaybookChecked("INC", 2, 1),
            new PlaybookReleased("INC", 2),
            new PlaybookRetired("INC", 1));

    private SampleEvents() {}

    private static UUID ref(int n) {
        return new UUID(0, n);
    }

    private static Goods goods() {
        return new Goods("PAD-6", "Brake pads, ceramic", 2, eur("19.90"), List.of(Money.of("70.00", "CNY")));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}

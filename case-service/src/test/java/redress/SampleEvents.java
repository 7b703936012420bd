package redress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.Source;
import redress.cases.domain.Urgency;
import redress.cases.playbook.NodeKind;
import redress.contracts.Channel;
import redress.contracts.Money;
import redress.orders.domain.OrderEvent.*;
import redress.parcels.domain.ParcelEvent.*;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.ProfileName;
import redress.policy.Role;

/// One of each stored event, with every field set.
final class SampleEvents {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final List<UUID> REFS = List.of(ref(7), ref(8));
    private static final Map<String, UUID> TEXTS = Map.of("text", ref(1), "subject", ref(2));
    private static final Map<String, UUID> NOTE = Map.of("note", ref(3));

    static final List<Object> ALL = List.of(
            new CaseOpened("O-1", "C-1", Channel.EMAIL, Source.MESSAGE, "M-1", "pt-BR", TEXTS, REFS, AT),
            new OrderRecognised(
                    "O-1",
                    "ebay",
                    "brake-and-bolt",
                    ProfileName.AUTO_PARTS,
                    "C-1",
                    List.of(new CaseOrder.Line("1", "PAD-4", 4))),
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
            new NodeEntered("MAN-01", 2, NodeKind.DECISION),
            new NodeAnswered("INT-02", 1, "TYPE_SET", Map.of("issueType", "DAMAGED"), NOTE, "INT-01"),
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
            new ParcelReportedDamaged("W-1", "DHL", AT, REFS));

    private SampleEvents() {}

    private static UUID ref(int n) {
        return new UUID(0, n);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}

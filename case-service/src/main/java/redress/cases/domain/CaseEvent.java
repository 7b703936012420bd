package redress.cases.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Party;
import redress.policy.ProfileName;
import redress.policy.Role;

/// What happens to a case. Stored under these names, with these fields, for good.
public sealed interface CaseEvent {

    /// @param orderId the order the customer named; empty if none
    /// @param messageId of the message that opened it
    /// @param texts references of the message's `text` and `subject`
    record CaseOpened(
            String orderId,
            String customerId,
            Channel channel,
            Source source,
            String messageId,
            String language,
            Map<String, UUID> texts,
            List<UUID> attachments,
            Instant receivedAt)
            implements CaseEvent {

        public CaseOpened {
            texts = Texts.sorted(texts);
            attachments = List.copyOf(attachments);
        }
    }

    /// The order is known: from here on the case can be worked.
    record OrderRecognised(
            String orderId,
            String platform,
            String shop,
            ProfileName profile,
            String customerId,
            String language,
            List<CaseOrder.Line> lines)
            implements CaseEvent {

        public OrderRecognised {
            lines = List.copyOf(lines);
        }
    }

    record CustomerReplyReceived(
            String messageId, Channel channel, Map<String, UUID> texts, List<UUID> attachments, Instant receivedAt)
            implements CaseEvent {

        public CustomerReplyReceived {
            texts = Texts.sorted(texts);
            attachments = List.copyOf(attachments);
        }
    }

    /// By its words, or by an agent: then the confidence is 1, no keyword is named, and there may be a `reason`.
    record IssueClassified(
            IssueType issueType,
            BigDecimal confidence,
            List<String> keywords,
            String language,
            int dataVersion,
            int orderAgeDays,
            Map<String, UUID> texts)
            implements CaseEvent {

        public IssueClassified {
            keywords = List.copyOf(keywords);
            texts = Texts.sorted(texts);
        }
    }

    /// The words did not say enough (P-03): an agent decides, best guess first.
    record IssueLeftOpen(
            List<IssueType> guesses,
            BigDecimal confidence,
            List<String> keywords,
            String language,
            int dataVersion,
            int orderAgeDays)
            implements CaseEvent {

        public IssueLeftOpen {
            guesses = List.copyOf(guesses);
            keywords = List.copyOf(keywords);
        }
    }

    record IssueReclassified(IssueType from, IssueType to, Map<String, UUID> texts) implements CaseEvent {

        public IssueReclassified {
            texts = Texts.sorted(texts);
        }
    }

    record PlaybookStarted(String playbookId, int version, String nodeId) implements CaseEvent {}

    /// @param planned the playbook that was meant, if another one stands in for it until it is shipped; else empty
    record PlaybookSwitched(String from, String to, int version, String nodeId, String planned) implements CaseEvent {}

    /// The case went on in another version of the playbook that it stands in, at the same node and visit.
    ///
    /// @param gone nodes it might have gone back to, which the other version does not have
    record PlaybookVersionChanged(String playbookId, int from, int to, String nodeId, List<String> gone)
            implements CaseEvent {

        public PlaybookVersionChanged {
            gone = List.copyOf(gone);
        }
    }

    record NodeEntered(String nodeId, int visit, NodeKind kind) implements CaseEvent {}

    /// @param inputs what it carried; presets that were taken too
    /// @param facts on which a check decided, by name; empty where a person answered
    /// @param by who answered, where a person did: what it leads to is asked for by them (I-15)
    /// @param next the node the answer leads to
    record NodeAnswered(
            String nodeId,
            int visit,
            String answer,
            Inputs inputs,
            Map<String, String> facts,
            List<Requester> by,
            String next)
            implements CaseEvent {

        public NodeAnswered {
            facts = Texts.sorted(facts);
            by = List.copyOf(by);
        }
    }

    /// When the node that was entered last will have waited long enough.
    ///
    /// @param rule whose figure it is
    record NodeDeadlineSet(String nodeId, int visit, Patience patience, Instant dueAt, String rule)
            implements CaseEvent {}

    /// An agent goes on without waiting for a supplier (ENG-3); `reason` says why.
    record AwaitSkipped(String nodeId, int visit, Map<String, UUID> texts) implements CaseEvent {

        public AwaitSkipped {
            texts = Texts.sorted(texts);
        }
    }

    /// The customer did not answer any reminder (ENG-1).
    record CaseFellDormant(String nodeId, int visit, int reminders) implements CaseEvent {}

    /// @param kinds that were still missing, and are needed
    /// @param preferred that would help
    record EvidenceRequested(
            String nodeId, int visit, List<EvidenceKind> kinds, List<EvidenceKind> preferred, int minimum)
            implements CaseEvent {

        public EvidenceRequested {
            kinds = List.copyOf(kinds);
            preferred = List.copyOf(preferred);
        }
    }

    /// @param kind none while nobody said what it shows
    /// @param sha256 of the bytes; empty if they lie elsewhere and only their place is known
    /// @param nameRef of the file's name; its place too, if the bytes lie elsewhere
    record EvidenceReceived(
            UUID evidenceId,
            List<EvidenceKind> kind,
            String mediaType,
            long size,
            String sha256,
            UUID nameRef,
            Actor.Kind suppliedBy)
            implements CaseEvent {

        public EvidenceReceived {
            kind = List.copyOf(kind);
        }
    }

    record EvidenceKindChanged(UUID evidenceId, EvidenceKind kind) implements CaseEvent {}

    /// @param answers that may be given
    /// @param hold whether the node waits for it
    record DepartmentRequestOpened(
            UUID requestId,
            Department department,
            String topic,
            String nodeId,
            int visit,
            Hold hold,
            List<String> answers,
            Instant dueAt)
            implements CaseEvent {

        public DepartmentRequestOpened {
            answers = List.copyOf(answers);
        }
    }

    record DepartmentRequestAnswered(UUID requestId, String answer, Inputs inputs, List<Requester> by)
            implements CaseEvent {

        public DepartmentRequestAnswered {
            by = List.copyOf(by);
        }
    }

    record DepartmentRequestOverdue(UUID requestId) implements CaseEvent {}

    record LiabilityDetermined(Party party, LiabilityCause cause) implements CaseEvent {}

    /// Somebody is given something to do beside the case.
    sealed interface TaskOpened extends CaseEvent {

        UUID taskId();

        Department department();
    }

    record ImprovementTaskOpened(UUID taskId, Department department, LiabilityCause cause) implements TaskOpened {}

    /// A product page is to be put right or taken down (R-000-17).
    ///
    /// @param listingId empty if nobody said which page sells the goods
    record ListingTaskOpened(UUID taskId, Department department, String listingId, String sku, ListingTaskKind kind)
            implements TaskOpened {}

    /// Goods are to be bought again where they came from before (R-000-25).
    record SourcingTaskOpened(UUID taskId, Department department, String sku) implements TaskOpened {}

    /// The warehouse is to count what is on the shelf (R-000-26).
    record StockCountRequested(UUID taskId, Department department, List<String> skus) implements TaskOpened {

        public StockCountRequested {
            skus = List.copyOf(skus);
        }
    }

    /// Somebody is to be written to: the customer, or a department by its name.
    ///
    /// @param customerId empty for a department, likewise the channel's list
    /// @param variables of the template; nothing personal
    /// @param contentRef hash of an agent's own words in the content store; empty where the template says all
    record MessageRequested(
            UUID messageId,
            String to,
            String customerId,
            List<Channel> channel,
            String template,
            String language,
            Map<String, String> variables,
            String contentRef)
            implements CaseEvent {

        public static final String CUSTOMER = "CUSTOMER";

        public MessageRequested {
            channel = List.copyOf(channel);
            variables = Texts.sorted(variables);
        }
    }

    /// @param cause what the supplier is at fault for
    /// @param evidence what the case had by then
    record SupplierClaimRequested(
            UUID claimId,
            String orderId,
            String platform,
            String shop,
            String supplierId,
            SupplierClaimCause cause,
            List<Claimed> lines,
            List<EvidenceReference> evidence)
            implements CaseEvent {

        public SupplierClaimRequested {
            lines = List.copyOf(lines);
            evidence = List.copyOf(evidence);
        }
    }

    /// @param unitCost none if nobody knows it
    record Claimed(String lineId, String sku, int quantity, List<Money> unitCost) {

        public Claimed {
            unitCost = List.copyOf(unitCost);
        }
    }

    /// @param evidence what the case had by then
    record CarrierClaimRequested(
            UUID claimId,
            String orderId,
            String platform,
            String shop,
            String carrier,
            String waybill,
            CarrierClaimCause cause,
            List<Claimed> lines,
            List<EvidenceReference> evidence)
            implements CaseEvent {

        public CarrierClaimRequested {
            lines = List.copyOf(lines);
            evidence = List.copyOf(evidence);
        }
    }

    /// @param lines what may come back
    record ReturnAuthorized(UUID rmaId, String orderId, ReturnMethod method, FreightPayer payer, List<Quantity> lines)
            implements CaseEvent {

        public ReturnAuthorized {
            lines = List.copyOf(lines);
        }
    }

    /// The label of a return is not needed any more.
    record LabelCancellationAsked(UUID rmaId) implements CaseEvent {}

    /// The customer is to pay the difference for dearer goods.
    record TopUpRequested(UUID topUpId, String orderId, Money amount, Instant expiresAt) implements CaseEvent {}

    /// The customer is not to send anything back any more.
    record ReturnWithdrawalAsked(UUID rmaId) implements CaseEvent {}

    /// What comes back is to go on to the supplier (R-000-20).
    record SupplierReturnAsked(UUID stepId, UUID claimId, UUID rmaId) implements CaseEvent {}

    /// @param value what it costs us
    record GoodwillGranted(UUID goodwillId, Effect.Goodwill kind, Money value) implements CaseEvent {}

    /// What the top-up paid for is shipped by this department.
    record TopUpOrderHandedOver(UUID topUpId, Department department) implements CaseEvent {}

    /// A check needs a figure that nobody told: an agent is asked, it is never taken as 0 (3.11).
    record FigureAsked(String nodeId, int visit, String fact) implements CaseEvent {}

    /// An agent said a figure that nobody had told, so that a check could be made (3.11).
    record FigureGiven(String nodeId, int visit, String fact, Money figure, List<Requester> by) implements CaseEvent {

        public FigureGiven {
            by = List.copyOf(by);
        }
    }

    /// An agent said what something cost that nobody had told (5.1). Said again, the later word counts.
    record CostStated(UnknownCost cost, Money amount, List<Requester> by) implements CaseEvent {

        public CostStated {
            by = List.copyOf(by);
        }
    }

    /// @param instead what is sent in place of the lines; none where they are sent themselves
    /// @param addressRef where to, in the content store; none where the order's own address holds
    record ReshipmentAsked(
            UUID reshipmentId,
            String orderId,
            List<Quantity> lines,
            List<Goods> instead,
            Sourcing sourcing,
            Effect.Charge charge,
            List<UUID> addressRef,
            Instant dueAt)
            implements CaseEvent {

        public ReshipmentAsked {
            lines = List.copyOf(lines);
            instead = List.copyOf(instead);
            addressRef = List.copyOf(addressRef);
        }
    }

    /// The customer was told the number of a reshipment (ENG-5).
    record ReshipmentTrackingSent(UUID reshipmentId, UUID messageId) implements CaseEvent {}

    /// @param amount none where the lines say what it comes to
    /// @param by who is answerable for it: the last person who answered
    record RefundRequested(
            UUID refundId, String orderId, RefundKind kind, List<Quantity> lines, List<Money> amount, Requester by)
            implements CaseEvent {

        public RefundRequested {
            lines = List.copyOf(lines);
            amount = List.copyOf(amount);
        }
    }

    /// What others told the case. It is kept, whatever the case stands at (ENG-17).
    sealed interface Fact extends CaseEvent {}

    /// @param plan what the supplier offers, once known
    /// @param amount of the claim, the plan or what was settled, as the status says; none if not told
    record SupplierClaimReported(UUID claimId, ClaimStatus status, List<SupplierPlan> plan, List<Money> amount)
            implements Fact {

        public SupplierClaimReported {
            plan = List.copyOf(plan);
            amount = List.copyOf(amount);
        }
    }

    /// @param amount of the claim, of what the carrier accepted or paid, as the status says; none if not told
    record CarrierClaimReported(UUID claimId, ClaimStatus status, List<Money> amount) implements Fact {

        public CarrierClaimReported {
            amount = List.copyOf(amount);
        }
    }

    /// @param rule why it was refused; empty otherwise
    record RefundReported(UUID refundId, RefundStatus status, List<Money> amount, String rule) implements Fact {

        public RefundReported {
            amount = List.copyOf(amount);
        }
    }

    /// @param freightCost none if nobody told it
    record ReshipmentReported(
            UUID reshipmentId, ReshipmentStatus status, String waybill, String carrier, List<Money> freightCost)
            implements Fact {

        public ReshipmentReported {
            freightCost = List.copyOf(freightCost);
        }
    }

    record MessageReported(UUID messageId, MessageStatus status) implements Fact {}

    /// @param url where to pay; empty once it is over
    record TopUpReported(UUID topUpId, TopUpStatus status, String url) implements Fact {}

    /// @param waybill under which the goods come back; empty while nobody said
    /// @param cost of the label; none if nobody told
    /// @param label that was made; none if this is not about one
    record ReturnReported(UUID rmaId, ReturnStatus status, String waybill, List<Money> cost, List<Label> label)
            implements Fact {

        public record Label(String labelId, String carrier) {}

        public ReturnReported {
            cost = List.copyOf(cost);
            label = List.copyOf(label);
        }

        public ReturnReported(UUID rmaId, ReturnStatus status, String waybill, List<Money> cost) {
            this(rmaId, status, waybill, cost, List.of());
        }
    }

    /// @param limit the figure that was passed
    record CaseEscalated(Role role, String reason, String nodeId, int limit) implements CaseEvent {}

    record ResolutionRecorded(Outcome outcome) implements CaseEvent {}

    record CustomerUrgencyMarked(Urgency urgency, Map<String, UUID> texts) implements CaseEvent {

        public CustomerUrgencyMarked {
            texts = Texts.sorted(texts);
        }
    }

    record CaseAssigned(String agentId) implements CaseEvent {}

    record NoteWritten(UUID noteRef) implements CaseEvent {}

    record CaseClosed(Outcome outcome, Map<String, UUID> texts) implements CaseEvent {

        public CaseClosed {
            texts = Texts.sorted(texts);
        }
    }

    record CaseReopened(Map<String, UUID> texts) implements CaseEvent {

        public CaseReopened {
            texts = Texts.sorted(texts);
        }
    }
}

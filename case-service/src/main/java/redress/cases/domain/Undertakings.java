package redress.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.EvidenceKindChanged;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.ImprovementTaskOpened;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReshipmentTrackingSent;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;

/// What a case has in hand: what was shown, who was asked, what was set going, and what came of it. Oldest first.
///
/// @param liability the findings; the last one counts, all stay
public record Undertakings(
        List<Evidence> evidence,
        List<DepartmentRequest> requests,
        List<Claim> claims,
        List<Refund> refunds,
        List<Reshipment> reshipments,
        List<Letter> letters,
        List<ImprovementTaskOpened> tasks,
        List<LiabilityDetermined> liability) {

    static final Undertakings NONE =
            new Undertakings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Undertakings {
        evidence = List.copyOf(evidence);
        requests = List.copyOf(requests);
        claims = List.copyOf(claims);
        refunds = List.copyOf(refunds);
        reshipments = List.copyOf(reshipments);
        letters = List.copyOf(letters);
        tasks = List.copyOf(tasks);
        liability = List.copyOf(liability);
    }

    /// @param kind none while nobody said what it shows
    public record Evidence(EvidenceReceived received, List<EvidenceKind> kind) {

        public Evidence {
            kind = List.copyOf(kind);
        }
    }

    /// Whether the node that asked waits for the answer (ENG-21).
    public enum Hold {
        HOLDS,
        ASIDE
    }

    public enum RequestStatus {
        OPEN,
        OVERDUE,
        ANSWERED,
        /// The case went on without it.
        CANCELLED
    }

    /// @param answer what the department said; none yet if it is open
    public record DepartmentRequest(
            DepartmentRequestOpened opened, RequestStatus status, List<DepartmentRequestAnswered> answer) {

        public DepartmentRequest {
            answer = List.copyOf(answer);
        }

        public boolean isOpen() {
            return status == RequestStatus.OPEN || status == RequestStatus.OVERDUE;
        }

        boolean holds(String node, int visit) {
            return opened.hold() == Hold.HOLDS && opened.nodeId().equals(node) && opened.visit() == visit;
        }
    }

    public enum ClaimKind {
        SUPPLIER,
        CARRIER
    }

    public enum ClaimStatus {
        REQUESTED,
        SUBMITTED,
        ANSWERED,
        ACCEPTED,
        SETTLED,
        WRITTEN_OFF
    }

    /// @param requested what is claimed; none while nobody knows
    /// @param agreed what the other side will pay, once both agree; none if it was not said
    /// @param recovered what came back so far; none if nothing did
    /// @param plans what the supplier offered, oldest first
    public record Claim(
            UUID claimId,
            ClaimKind kind,
            ClaimStatus status,
            List<String> lineIds,
            List<Money> requested,
            List<Money> agreed,
            List<Money> recovered,
            List<SupplierPlan> plans) {

        public Claim {
            lineIds = List.copyOf(lineIds);
            requested = List.copyOf(requested);
            agreed = List.copyOf(agreed);
            recovered = List.copyOf(recovered);
            plans = List.copyOf(plans);
        }

        private static Claim requested(SupplierClaimRequested e) {
            var lines = e.lines().stream().map(CaseEvent.Claimed::lineId).toList();
            return new Claim(
                    e.claimId(),
                    ClaimKind.SUPPLIER,
                    ClaimStatus.REQUESTED,
                    lines,
                    cost(e),
                    List.of(),
                    List.of(),
                    List.of());
        }

        /// What may come of it: what was agreed, else what is claimed.
        public List<Money> expected() {
            return agreed.isEmpty() ? requested : agreed;
        }

        /// What its lines cost us, if that is known of all of them and in one currency.
        private static List<Money> cost(SupplierClaimRequested e) {
            var costs = e.lines().stream()
                    .flatMap(line -> line.unitCost().stream().map(cost -> cost.times(line.quantity())))
                    .toList();
            var sameCurrency = costs.stream().map(Money::currency).distinct().count() == 1;
            return costs.size() == e.lines().size() && sameCurrency
                    ? costs.stream().reduce(Money::plus).stream().toList()
                    : List.of();
        }

        private Claim reported(SupplierClaimReported e) {
            var asked = e.status() == ClaimStatus.SUBMITTED && !e.amount().isEmpty() ? e.amount() : requested;
            var settledOn = e.status() == ClaimStatus.ACCEPTED ? e.amount() : agreed;
            var back = e.status() == ClaimStatus.SETTLED ? e.amount() : recovered;
            return new Claim(claimId, kind, e.status(), lineIds, asked, settledOn, back, plansAfter(e));
        }

        /// The same answer told again is no newer one (ENG-17).
        private List<SupplierPlan> plansAfter(SupplierClaimReported e) {
            var isTold = status == ClaimStatus.ANSWERED
                    && plans.reversed().stream().limit(1).toList().equals(e.plan());
            if (e.status() != ClaimStatus.ANSWERED || isTold) {
                return plans;
            }
            return Stream.concat(plans.stream(), e.plan().stream()).toList();
        }
    }

    public enum RefundStatus {
        REQUESTED,
        REGISTERED,
        APPROVED,
        REJECTED,
        SENT,
        EXECUTED,
        FAILED,
        IN_DOUBT
    }

    /// @param amount what it comes to; none while only its lines are known
    public record Refund(RefundRequested asked, RefundStatus status, List<Money> amount) {

        public Refund {
            amount = List.copyOf(amount);
        }

        /// It may still move money, or has.
        public boolean isActive() {
            return status != RefundStatus.REJECTED;
        }

        private Refund reported(RefundReported e) {
            return new Refund(asked, e.status(), e.amount().isEmpty() ? amount : e.amount());
        }
    }

    public enum ReshipmentStatus {
        REQUESTED,
        DISPATCHED,
        TRACKING_SENT,
        DELIVERED,
        CANCELLED
    }

    /// @param waybill empty until it left
    public record Reshipment(
            ReshipmentAsked asked, ReshipmentStatus status, String waybill, String carrier, List<Money> freightCost) {

        public Reshipment {
            freightCost = List.copyOf(freightCost);
        }

        /// The goods are no longer ours.
        public boolean hasLeft() {
            return switch (status) {
                case DISPATCHED, TRACKING_SENT, DELIVERED -> true;
                case REQUESTED, CANCELLED -> false;
            };
        }

        /// It leaves once: told again, nothing is new.
        private Reshipment reported(ReshipmentReported e) {
            return switch (e.status()) {
                case DISPATCHED -> waybill.isEmpty() ? left(e) : this;
                case REQUESTED, TRACKING_SENT, DELIVERED, CANCELLED -> in(e.status());
            };
        }

        private Reshipment left(ReshipmentReported e) {
            return new Reshipment(asked, e.status(), e.waybill(), e.carrier(), e.freightCost());
        }

        private Reshipment tracked() {
            return status == ReshipmentStatus.DELIVERED ? this : in(ReshipmentStatus.TRACKING_SENT);
        }

        private Reshipment in(ReshipmentStatus next) {
            return new Reshipment(asked, next, waybill, carrier, freightCost);
        }
    }

    public enum MessageStatus {
        REQUESTED,
        SENT,
        FAILED
    }

    public record Letter(MessageRequested asked, MessageStatus status) {}

    Undertakings after(CaseEvent event) {
        return switch (event) {
            case EvidenceReceived e -> withEvidence(and(evidence, new Evidence(e, e.kind())));
            case EvidenceKindChanged e ->
                withEvidence(each(
                        evidence,
                        one -> one.received().evidenceId().equals(e.evidenceId()),
                        one -> new Evidence(one.received(), List.of(e.kind()))));
            case DepartmentRequestOpened e ->
                withRequests(and(requests, new DepartmentRequest(e, RequestStatus.OPEN, List.of())));
            case DepartmentRequestAnswered e ->
                withRequests(each(
                        requests,
                        one -> one.opened().requestId().equals(e.requestId()),
                        one -> new DepartmentRequest(one.opened(), RequestStatus.ANSWERED, List.of(e))));
            case DepartmentRequestOverdue e ->
                withRequests(each(
                        requests,
                        one -> one.opened().requestId().equals(e.requestId()),
                        one -> new DepartmentRequest(one.opened(), RequestStatus.OVERDUE, one.answer())));
            case NodeEntered _, CaseClosed _ ->
                withRequests(each(
                        requests,
                        one -> one.isOpen() && one.opened().hold() == Hold.HOLDS,
                        one -> new DepartmentRequest(one.opened(), RequestStatus.CANCELLED, one.answer())));
            case SupplierClaimRequested e -> withClaims(and(claims, Claim.requested(e)));
            case SupplierClaimReported e ->
                withClaims(each(claims, one -> one.claimId().equals(e.claimId()), one -> one.reported(e)));
            case RefundRequested e -> withRefunds(and(refunds, new Refund(e, RefundStatus.REQUESTED, e.amount())));
            case RefundReported e ->
                withRefunds(each(refunds, one -> one.asked().refundId().equals(e.refundId()), one -> one.reported(e)));
            case ReshipmentAsked e ->
                withReshipments(and(reshipments, new Reshipment(e, ReshipmentStatus.REQUESTED, "", "", List.of())));
            case ReshipmentReported e ->
                withReshipments(each(reshipments, is(e.reshipmentId()), one -> one.reported(e)));
            case ReshipmentTrackingSent e ->
                withReshipments(each(reshipments, is(e.reshipmentId()), Reshipment::tracked));
            case MessageRequested e -> withLetters(and(letters, new Letter(e, MessageStatus.REQUESTED)));
            case MessageReported e ->
                withLetters(each(
                        letters,
                        one -> one.asked().messageId().equals(e.messageId()),
                        one -> new Letter(one.asked(), e.status())));
            case ImprovementTaskOpened e ->
                new Undertakings(evidence, requests, claims, refunds, reshipments, letters, and(tasks, e), liability);
            case LiabilityDetermined e ->
                new Undertakings(evidence, requests, claims, refunds, reshipments, letters, tasks, and(liability, e));
            case CaseEvent _ -> this;
        };
    }

    public Optional<DepartmentRequest> request(UUID requestId) {
        return requests.stream()
                .filter(request -> request.opened().requestId().equals(requestId))
                .findFirst();
    }

    public Optional<Evidence> evidence(UUID evidenceId) {
        return evidence.stream()
                .filter(one -> one.received().evidenceId().equals(evidenceId))
                .findFirst();
    }

    Optional<Letter> letter(UUID messageId) {
        return letters.stream()
                .filter(letter -> letter.asked().messageId().equals(messageId))
                .findFirst();
    }

    /// The kinds of evidence that are there, each as often as it is.
    public List<EvidenceKind> kinds() {
        return evidence.stream().flatMap(one -> one.kind().stream()).toList();
    }

    /// Those of which there are fewer than are needed (ENG-11).
    List<EvidenceKind> lacking(List<EvidenceKind> kinds, int minimum) {
        return kinds.stream()
                .filter(kind -> kinds().stream().filter(kind::equals).count() < minimum)
                .toList();
    }

    Optional<LiabilityDetermined> lastLiability() {
        return liability.isEmpty() ? Optional.empty() : Optional.of(liability.getLast());
    }

    private static Predicate<Reshipment> is(UUID reshipmentId) {
        return one -> one.asked().reshipmentId().equals(reshipmentId);
    }

    private Undertakings withEvidence(List<Evidence> now) {
        return new Undertakings(now, requests, claims, refunds, reshipments, letters, tasks, liability);
    }

    private Undertakings withRequests(List<DepartmentRequest> now) {
        return new Undertakings(evidence, now, claims, refunds, reshipments, letters, tasks, liability);
    }

    private Undertakings withClaims(List<Claim> now) {
        return new Undertakings(evidence, requests, now, refunds, reshipments, letters, tasks, liability);
    }

    private Undertakings withRefunds(List<Refund> now) {
        return new Undertakings(evidence, requests, claims, now, reshipments, letters, tasks, liability);
    }

    private Undertakings withReshipments(List<Reshipment> now) {
        return new Undertakings(evidence, requests, claims, refunds, now, letters, tasks, liability);
    }

    private Undertakings withLetters(List<Letter> now) {
        return new Undertakings(evidence, requests, claims, refunds, reshipments, now, tasks, liability);
    }

    private static <T> List<T> and(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    private static <T> List<T> each(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream()
                .map(one -> which.test(one) ? change.apply(one) : one)
                .toList();
    }
}

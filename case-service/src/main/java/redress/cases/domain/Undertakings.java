package redress.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.CarrierClaimReported;
import redress.cases.domain.CaseEvent.CarrierClaimRequested;
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
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.CaseEvent.TopUpRequested;
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
        List<TopUp> topUps,
        List<Return> returns,
        List<Letter> letters,
        List<ImprovementTaskOpened> tasks,
        List<LiabilityDetermined> liability) {

    static final Undertakings NONE = new Undertakings(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());

    public Undertakings {
        evidence = List.copyOf(evidence);
        requests = List.copyOf(requests);
        claims = List.copyOf(claims);
        refunds = List.copyOf(refunds);
        reshipments = List.copyOf(reshipments);
        topUps = List.copyOf(topUps);
        returns = List.copyOf(returns);
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

        private static Claim requested(UUID claimId, ClaimKind kind, List<CaseEvent.Claimed> lines) {
            var ids = lines.stream().map(CaseEvent.Claimed::lineId).toList();
            return new Claim(claimId, kind, ClaimStatus.REQUESTED, ids, cost(lines), List.of(), List.of(), List.of());
        }

        /// What may come of it: what was agreed, else what is claimed.
        public List<Money> expected() {
            return agreed.isEmpty() ? requested : agreed;
        }

        /// What its lines cost us, if that is known of all of them and in one currency.
        private static List<Money> cost(List<CaseEvent.Claimed> lines) {
            var costs = lines.stream()
                    .flatMap(line -> line.unitCost().stream().map(cost -> cost.times(line.quantity())))
                    .toList();
            var sameCurrency = costs.stream().map(Money::currency).distinct().count() == 1;
            return costs.size() == lines.size() && sameCurrency
                    ? costs.stream().reduce(Money::plus).stream().toList()
                    : List.of();
        }

        private Claim reported(SupplierClaimReported e) {
            return reported(e.status(), e.amount(), plansAfter(e));
        }

        private Claim reported(CarrierClaimReported e) {
            return reported(e.status(), e.amount(), plans);
        }

        private Claim reported(ClaimStatus now, List<Money> amount, List<SupplierPlan> plansNow) {
            var asked = now == ClaimStatus.SUBMITTED && !amount.isEmpty() ? amount : requested;
            var settledOn = now == ClaimStatus.ACCEPTED ? amount : agreed;
            var back = now == ClaimStatus.SETTLED ? amount : recovered;
            return new Claim(claimId, kind, now, lineIds, asked, settledOn, back, plansNow);
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

    public enum TopUpStatus {
        REQUESTED,
        CREATED,
        PAID,
        EXPIRED,
        CANCELLED
    }

    /// @param url where to pay; empty while nobody can
    public record TopUp(TopUpRequested asked, TopUpStatus status, String url) {

        /// What came to its end stays there, whatever is told late.
        private TopUp reported(TopUpReported e) {
            return switch (status) {
                case REQUESTED, CREATED -> new TopUp(asked, e.status(), e.url());
                case PAID, EXPIRED, CANCELLED -> this;
            };
        }
    }

    public enum ReturnStatus {
        AUTHORIZED,
        LABEL_ISSUED,
        IN_TRANSIT,
        RECEIVED,
        INSPECTED_OK,
        INSPECTED_NOT_OK,
        LABEL_CANCELLED
    }

    /// @param waybill empty while nobody said
    /// @param cost of the label; none if there is none, or nobody told
    public record Return(ReturnAuthorized authorized, ReturnStatus status, String waybill, List<Money> cost) {

        public Return {
            cost = List.copyOf(cost);
        }

        boolean isUnused() {
            return status == ReturnStatus.AUTHORIZED || status == ReturnStatus.LABEL_ISSUED;
        }

        private Return reported(ReturnReported e) {
            return new Return(
                    authorized,
                    e.status(),
                    e.waybill().isEmpty() ? waybill : e.waybill(),
                    e.cost().isEmpty() ? cost : e.cost());
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
            case SupplierClaimRequested e ->
                withClaims(and(claims, Claim.requested(e.claimId(), ClaimKind.SUPPLIER, e.lines())));
            case CarrierClaimRequested e ->
                withClaims(and(claims, Claim.requested(e.claimId(), ClaimKind.CARRIER, e.lines())));

            case SupplierClaimReported e ->
                withClaims(each(claims, one -> one.claimId().equals(e.claimId()), one -> one.reported(e)));
            case CarrierClaimReported e ->
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
            case TopUpRequested e -> withTopUps(and(topUps, new TopUp(e, TopUpStatus.REQUESTED, "")));
            case TopUpReported e ->
                withTopUps(each(topUps, one -> one.asked().topUpId().equals(e.topUpId()), one -> one.reported(e)));
            case ReturnAuthorized e -> withReturns(and(returns, new Return(e, ReturnStatus.AUTHORIZED, "", List.of())));
            case ReturnReported e ->
                withReturns(each(returns, one -> one.authorized().rmaId().equals(e.rmaId()), one -> one.reported(e)));
            case MessageRequested e -> withLetters(and(letters, new Letter(e, MessageStatus.REQUESTED)));
            case MessageReported e ->
                withLetters(each(
                        letters,
                        one -> one.asked().messageId().equals(e.messageId()),
                        one -> new Letter(one.asked(), e.status())));
            case ImprovementTaskOpened e ->
                new Undertakings(
                        evidence,
                        requests,
                        claims,
                        refunds,
                        reshipments,
                        topUps,
                        returns,
                        letters,
                        and(tasks, e),
                        liability);
            case LiabilityDetermined e ->
                new Undertakings(
                        evidence,
                        requests,
                        claims,
                        refunds,
                        reshipments,
                        topUps,
                        returns,
                        letters,
                        tasks,
                        and(liability, e));
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

    /// The claim against a supplier that was asked for last.
    Optional<Claim> lastClaim() {
        return claims.stream()
                .filter(claim -> claim.kind() == ClaimKind.SUPPLIER)
                .reduce((_, later) -> later);
    }

    Optional<Return> lastReturn() {
        return returns.stream().reduce((_, later) -> later);
    }

    Optional<LiabilityDetermined> lastLiability() {
        return liability.isEmpty() ? Optional.empty() : Optional.of(liability.getLast());
    }

    private static Predicate<Reshipment> is(UUID reshipmentId) {
        return one -> one.asked().reshipmentId().equals(reshipmentId);
    }

    private Undertakings withEvidence(List<Evidence> now) {
        return new Undertakings(
                now, requests, claims, refunds, reshipments, topUps, returns, letters, tasks, liability);
    }

    private Undertakings withRequests(List<DepartmentRequest> now) {
        return new Undertakings(
                evidence, now, claims, refunds, reshipments, topUps, returns, letters, tasks, liability);
    }

    private Undertakings withClaims(List<Claim> now) {
        return new Undertakings(
                evidence, requests, now, refunds, reshipments, topUps, returns, letters, tasks, liability);
    }

    private Undertakings withRefunds(List<Refund> now) {
        return new Undertakings(
                evidence, requests, claims, now, reshipments, topUps, returns, letters, tasks, liability);
    }

    private Undertakings withReshipments(List<Reshipment> now) {
        return new Undertakings(evidence, requests, claims, refunds, now, topUps, returns, letters, tasks, liability);
    }

    private Undertakings withTopUps(List<TopUp> now) {
        return new Undertakings(
                evidence, requests, claims, refunds, reshipments, now, returns, letters, tasks, liability);
    }

    private Undertakings withReturns(List<Return> now) {
        return new Undertakings(
                evidence, requests, claims, refunds, reshipments, topUps, now, letters, tasks, liability);
    }

    private Undertakings withLetters(List<Letter> now) {
        return new Undertakings(
                evidence, requests, claims, refunds, reshipments, topUps, returns, now, tasks, liability);
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

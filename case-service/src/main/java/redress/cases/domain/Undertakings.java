package redress.cases.domain;

import static redress.cases.domain.Several.and;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.cases.domain.CaseEvent.CostStated;
import redress.cases.domain.CaseEvent.ImprovementTaskOpened;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;

/// What a case has in hand: what was shown, who was asked, what was set going, and what came of it. Oldest first.
///
/// @param liability the findings; the last one counts, all stay
/// @param costs what agents said of costs that nobody told; the last word counts
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
        List<LiabilityDetermined> liability,
        List<CostStated> costs) {

    static final Undertakings NONE = new Undertakings(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());

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
        costs = List.copyOf(costs);
    }

    Undertakings after(CaseEvent event) {
        return new Undertakings(
                Evidence.after(event, evidence),
                DepartmentRequest.after(event, requests),
                Claim.after(event, claims),
                Refund.after(event, refunds),
                Reshipment.after(event, reshipments),
                TopUp.after(event, topUps),
                Return.after(event, returns),
                Letter.after(event, letters),
                event instanceof ImprovementTaskOpened opened ? and(tasks, opened) : tasks,
                event instanceof LiabilityDetermined found ? and(liability, found) : liability,
                event instanceof CostStated stated ? and(costs, stated) : costs);
    }

    public Optional<DepartmentRequest> request(UUID requestId) {
        return requests.stream().filter(DepartmentRequest.is(requestId)).findFirst();
    }

    public Optional<Evidence> evidence(UUID evidenceId) {
        return evidence.stream()
                .filter(one -> one.received().evidenceId().equals(evidenceId))
                .findFirst();
    }

    Optional<Letter> letter(UUID messageId) {
        return letters.stream().filter(Letter.is(messageId)).findFirst();
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

    /// What an agent said that it cost.
    Optional<Money> stated(UnknownCost cost) {
        return costs.stream()
                .filter(stated -> stated.cost().equals(cost))
                .map(CostStated::amount)
                .reduce((_, later) -> later);
    }

    Optional<Return> lastReturn() {
        return returns.stream().reduce((_, later) -> later);
    }

    Optional<LiabilityDetermined> lastLiability() {
        return liability.isEmpty() ? Optional.empty() : Optional.of(liability.getLast());
    }
}

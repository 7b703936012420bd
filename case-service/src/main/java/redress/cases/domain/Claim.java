package redress.cases.domain;

import static redress.cases.domain.Several.and;
import static redress.cases.domain.Several.each;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.CarrierClaimReported;
import redress.cases.domain.CaseEvent.CarrierClaimRequested;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;

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

    static List<Claim> after(CaseEvent event, List<Claim> claims) {
        return switch (event) {
            case SupplierClaimRequested e -> and(claims, requested(e.claimId(), ClaimKind.SUPPLIER, e.lines()));
            case CarrierClaimRequested e -> and(claims, requested(e.claimId(), ClaimKind.CARRIER, e.lines()));
            case SupplierClaimReported e -> each(claims, is(e.claimId()), one -> one.reported(e));
            case CarrierClaimReported e -> each(claims, is(e.claimId()), one -> one.reported(e));
            case CaseEvent _ -> claims;
        };
    }

    private static Predicate<Claim> is(UUID claimId) {
        return one -> one.claimId.equals(claimId);
    }
}

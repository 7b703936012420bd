package redress.supplierclaims.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.contracts.Money;

/// All that is known of a claim, whatever its state.
///
/// @param plans what the supplier answered so far, the last one counts
/// @param payments what they paid so far, whenever it came
/// @param returns what is to go back to them
public record Dossier(
        ClaimTerms terms, Worth worth, List<Plan> plans, List<Payment> payments, List<PlannedReturn> returns) {

    public Dossier {
        plans = List.copyOf(plans);
        payments = List.copyOf(payments);
        returns = List.copyOf(returns);
    }

    static Dossier of(ClaimTerms terms) {
        return new Dossier(terms, new Worth.Unknown(), List.of(), List.of(), List.of());
    }

    Dossier worth(Worth known) {
        return new Dossier(terms, known, plans, payments, returns);
    }

    Dossier and(Plan plan) {
        return new Dossier(
                terms, worth, Stream.concat(plans.stream(), Stream.of(plan)).toList(), payments, returns);
    }

    Dossier and(Payment payment) {
        return new Dossier(
                terms,
                worth,
                plans,
                Stream.concat(payments.stream(), Stream.of(payment)).toList(),
                returns);
    }

    Dossier and(PlannedReturn planned) {
        return new Dossier(
                terms,
                worth,
                plans,
                payments,
                Stream.concat(returns.stream(), Stream.of(planned)).toList());
    }

    /// Nothing if no payment came.
    public Optional<Money> paid() {
        return payments.stream().map(Payment::amount).reduce(Money::plus);
    }

    boolean holds(String paymentId) {
        return payments.stream().anyMatch(payment -> payment.paymentId().equals(paymentId));
    }

    /// By the same step, or of the same goods.
    boolean plans(PlannedReturn planned) {
        return returns.stream()
                .anyMatch(known ->
                        known.stepId().equals(planned.stepId()) || known.rmaId().equals(planned.rmaId()));
    }

    /// The one currency of this claim, once anybody named an amount.
    Optional<String> currency() {
        var claimed = worth instanceof Worth.Known known ? Stream.of(known.amount()) : Stream.<Money>of();
        return Stream.of(
                        claimed,
                        payments.stream().map(Payment::amount),
                        plans.stream().flatMap(plan -> plan.amount().stream()))
                .flatMap(amounts -> amounts)
                .map(Money::currency)
                .findFirst();
    }
}

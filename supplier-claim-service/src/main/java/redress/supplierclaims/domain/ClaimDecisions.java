package redress.supplierclaims.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import java.util.List;
import java.util.Set;
import redress.contracts.Money;
import redress.decider.Refused;
import redress.policy.Role;
import redress.supplierclaims.domain.SupplierClaim.*;
import redress.supplierclaims.domain.SupplierClaimCommand.*;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

/// From the wish to the supplier's plan: one table per command.
final class ClaimDecisions {

    static final Set<Role> PURCHASING = Set.of(Role.PURCHASING);

    private ClaimDecisions() {}

    static List<SupplierClaimEvent> request(SupplierClaim claim, RequestClaim c) {
        return switch (claim) {
            case None _ -> open(c.terms());
            case Known known when known.dossier().terms().equals(c.terms()) -> List.of();
            case Known _ -> throw because("supplierclaim.id-taken", "another claim has this id");
        };
    }

    private static List<SupplierClaimEvent> open(ClaimTerms terms) {
        var opened = new SupplierClaimOpened(terms);
        return switch (Worth.of(terms)) {
            case Worth.Known known -> List.of(opened, valued(known));
            case Worth.Unknown _ -> List.of(opened, new PurchaseCostAsked(withoutCost(terms)));
        };
    }

    private static List<String> withoutCost(ClaimTerms terms) {
        return terms.lines().stream()
                .filter(line -> line.unitCost().isEmpty())
                .map(ClaimedLine::lineId)
                .toList();
    }

    private static SupplierClaimEvent valued(Worth.Known worth) {
        return new SupplierClaimValued(worth.cost(), worth.freight(), worth.amount());
    }

    static List<SupplierClaimEvent> stateCost(SupplierClaim claim, StateCost c) {
        c.by().mustBeOneOf(PURCHASING);
        var worth = Worth.stated(c.cost(), c.freight(), c.amount());
        return switch (claim) {
            case Known known when known.dossier().worth().equals(worth) -> List.of();
            case Opened opened -> {
                inItsCurrency(opened.dossier().worth(new Worth.Unknown()), worth.amount());
                yield List.of(valued(worth));
            }
            case Submitted _, Planned _, Accepted _, Settled _ ->
                throw because("supplierclaim.submitted", "its amount was put to the supplier already");
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("supplier claim");
        };
    }

    static List<SupplierClaimEvent> submit(SupplierClaim claim, SubmitClaim c) {
        c.by().mustBeOneOf(PURCHASING);
        return switch (claim) {
            case Opened opened -> List.of(submitted(opened.dossier(), c));
            case Submitted _, Planned _, Accepted _, Settled _ -> List.of(); // so it is already
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("supplier claim");
        };
    }

    private static SupplierClaimEvent submitted(Dossier dossier, SubmitClaim c) {
        return switch (dossier.worth()) {
            case Worth.Unknown _ ->
                throw because("supplierclaim.cost-unknown", "purchasing has yet to say what the goods cost us");
            case Worth.Known worth -> submitted(dossier.terms(), worth.amount(), c);
        };
    }

    private static SupplierClaimEvent submitted(ClaimTerms terms, Money amount, SubmitClaim c) {
        return new SupplierClaimSubmitted(
                terms.caseId(),
                terms.supplierId(),
                terms.cause(),
                terms.lines(),
                amount,
                terms.evidence(),
                c.channel(),
                c.waitWorkingDays(),
                c.answerDueAt(),
                c.note());
    }

    /// S-24, ENG-17: the claim's clock only reminds.
    static List<SupplierClaimEvent> remind(SupplierClaim claim, RemindOfAnswer c) {
        return switch (claim) {
            case Submitted s
            when s.waiting() == Waiting.IN_TIME && s.answerDueAt().equals(c.answerDueAt()) ->
                List.of(new SupplierAnswerOverdue(c.answerDueAt()));
            case Known _ -> List.of();
            case None _ -> throw absent("supplier claim");
        };
    }

    /// R-000-04.
    static List<SupplierClaimEvent> propose(SupplierClaim claim, ProposePlan c) {
        return switch (claim) {
            case Known known when known.dossier().plans().contains(c.plan()) -> List.of();
            case Opened o -> proposed(o.dossier(), c);
            case Submitted s -> proposed(s.dossier(), c);
            case Planned p -> proposed(p.dossier(), c);
            case Accepted _, Settled _ -> throw because("supplierclaim.plan-accepted", "we took an earlier plan");
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("supplier claim");
        };
    }

    private static List<SupplierClaimEvent> proposed(Dossier dossier, ProposePlan c) {
        var plan = c.plan();
        if (dossier.plans().stream().anyMatch(known -> known.answeredAt().isAfter(plan.answeredAt()))) {
            throw because("supplierclaim.plan-outdated", "they answered anew since");
        }
        plan.amount().forEach(amount -> inItsCurrency(dossier, amount));
        return List.of(new SupplierPlanProposed(
                dossier.terms().caseId(), plan.kind(), plan.amount(), plan.answeredAt(), c.reason()));
    }

    static void inItsCurrency(Dossier dossier, Money amount) {
        dossier.currency().filter(currency -> !amount.isIn(currency)).ifPresent(currency -> {
            throw impossible(
                    "supplierclaim.one-currency", "the claim is in " + currency + ", not in " + amount.currency());
        });
    }

    static Refused writtenOff() {
        return because("supplierclaim.written-off", "it was given up");
    }
}

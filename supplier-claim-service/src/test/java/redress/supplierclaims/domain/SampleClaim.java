package redress.supplierclaims.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.policy.Role;
import redress.supplierclaims.domain.SupplierClaimCommand.*;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

/// Two of four brake pads were missing: 40 CNY each, 10 freight, so 90 is the most to claim.
final class SampleClaim {

    static final UUID CLAIM = new UUID(0, 1);
    static final UUID CASE = new UUID(0, 2);
    static final UUID WORDS = new UUID(0, 3);
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    static final Instant THURSDAY = Instant.parse("2026-03-05T09:00:00Z");
    static final Person PAT = new Person("pat", Set.of(Role.PURCHASING));
    static final Person SUE = new Person("sue", Set.of(Role.SUPERVISOR));
    static final Person ANN = new Person("ann", Set.of(Role.AGENT));
    static final PlannedReturn PADS_BACK = new PlannedReturn(new UUID(0, 5), new UUID(0, 6));
    static final EvidenceReference PHOTO =
            new EvidenceReference(new UUID(0, 4), EvidenceKind.PRODUCT_PHOTO, "image/jpeg", "ab12");

    private SampleClaim() {}

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    static ClaimTerms terms(List<ClaimedLine> lines, List<Money> freight, List<Money> wanted) {
        return new ClaimTerms(
                CLAIM,
                CASE,
                "O-1",
                "ebay",
                "brake-and-bolt",
                "S-1",
                "SUPPLIER_SHORT_SHIPMENT",
                lines,
                freight,
                wanted,
                List.of(PHOTO));
    }

    static ClaimedLine pads(List<Money> unitCost) {
        return new ClaimedLine("1", "PAD-4", 2, unitCost);
    }

    static ClaimTerms priced() {
        return terms(List.of(pads(List.of(cny("40.00")))), List.of(cny("10.00")), List.of());
    }

    static ClaimTerms unpriced() {
        return terms(List.of(pads(List.of())), List.of(), List.of());
    }

    static SupplierClaimOpened opened() {
        return new SupplierClaimOpened(priced());
    }

    static SupplierClaimOpened openedUnpriced() {
        return new SupplierClaimOpened(unpriced());
    }

    static PurchaseCostAsked costAsked() {
        return new PurchaseCostAsked(List.of("1"));
    }

    static SupplierClaimValued valued() {
        return new SupplierClaimValued(cny("80.00"), cny("10.00"), cny("90.00"));
    }

    static SupplierClaimSubmitted submitted() {
        var terms = priced();
        return new SupplierClaimSubmitted(
                CASE,
                "S-1",
                terms.cause(),
                terms.lines(),
                cny("90.00"),
                terms.evidence(),
                "EMAIL",
                3,
                THURSDAY,
                List.of());
    }

    static SupplierAnswerOverdue overdue() {
        return new SupplierAnswerOverdue(THURSDAY);
    }

    static SupplierPlanProposed reship() {
        return new SupplierPlanProposed(CASE, SupplierPlan.RESHIP, List.of(), MONDAY, List.of());
    }

    static SupplierPlanProposed refund(String amount) {
        return new SupplierPlanProposed(CASE, SupplierPlan.REFUND, List.of(cny(amount)), MONDAY, List.of());
    }

    static SupplierPlanProposed rejected() {
        return new SupplierPlanProposed(CASE, SupplierPlan.REJECTED, List.of(), MONDAY, List.of(WORDS));
    }

    static SupplierPlanAccepted accepted(SupplierPlan plan, String amount) {
        return new SupplierPlanAccepted(CASE, plan, cny(amount));
    }

    static SupplierPaymentReceived paid(String id, String amount) {
        return new SupplierPaymentReceived(id, cny(amount), TUESDAY);
    }

    static SupplierClaimSettled settled(String amount) {
        return new SupplierClaimSettled(CASE, cny(amount), MadeGood.MONEY, List.of());
    }

    static SupplierClaimSettled reshipped() {
        return new SupplierClaimSettled(CASE, cny("90.00"), MadeGood.GOODS, List.of());
    }

    static SupplierClaimWrittenOff writtenOff() {
        return new SupplierClaimWrittenOff(CASE, List.of(cny("90.00")), List.of(), WORDS);
    }

    static SupplierReturnPlanned returned(PlannedReturn planned) {
        return new SupplierReturnPlanned(planned.stepId(), planned.rmaId());
    }

    static StateCost stateCost(String cost, String freight) {
        return new StateCost(cny(cost), List.of(cny(freight)), List.of(), PAT);
    }

    static SubmitClaim submit() {
        return new SubmitClaim("EMAIL", 3, THURSDAY, List.of(), PAT);
    }

    static ProposePlan propose(SupplierPlanProposed e) {
        return new ProposePlan(new Plan(e.plan(), e.amount(), e.answeredAt()), e.reasonRef());
    }

    static RecordPayment pay(String id, String amount) {
        return new RecordPayment(new Payment(id, cny(amount), TUESDAY));
    }

    static AcceptPlan accept() {
        return new AcceptPlan(PAT);
    }

    static ReceiveGoods receive() {
        return new ReceiveGoods(List.of(), PAT);
    }

    static PlanReturn sendBack(PlannedReturn planned) {
        return new PlanReturn(planned);
    }

    static WriteOff writeOff() {
        return new WriteOff(WORDS, PAT);
    }
}

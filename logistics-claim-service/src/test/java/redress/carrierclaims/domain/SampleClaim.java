package redress.carrierclaims.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.carrierclaims.domain.CarrierClaimCommand.*;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.carrierclaims.domain.FilingDeadline.Since;
import redress.contracts.CarrierClaimCause;
import redress.contracts.CarrierDecision;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;
import redress.policy.Role;

/// Two brake pads came broken: 90 CNY are claimed, both photos are there.
final class SampleClaim {

    static final UUID CLAIM = new UUID(0, 1);
    static final UUID CASE = new UUID(0, 2);
    static final UUID WORDS = new UUID(0, 3);
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    static final Instant WARNED = Instant.parse("2026-03-27T09:00:00Z");
    static final Instant DUE = Instant.parse("2026-04-01T09:00:00Z");
    static final Person ANN = new Person("ann", Set.of(Role.AGENT));
    static final Person LEE = new Person("lee", Set.of(Role.LEAD));
    static final Person SUE = new Person("sue", Set.of(Role.SUPERVISOR));
    static final Person FIN = new Person("fin", Set.of(Role.FINANCE));
    static final EvidenceReference GOODS = photo(4, EvidenceKind.PRODUCT_PHOTO);
    static final EvidenceReference PACKAGING = photo(5, EvidenceKind.OUTER_PACKAGING_PHOTO);
    static final EvidenceReference LABEL = photo(6, EvidenceKind.WAYBILL_LABEL_PHOTO);
    static final List<EvidenceReference> BOTH = List.of(GOODS, PACKAGING);
    static final FilingDeadline DEADLINE = new FilingDeadline(Since.DELIVERY, MONDAY, 30, WARNED, DUE);

    private SampleClaim() {}

    static EvidenceReference photo(long id, EvidenceKind kind) {
        return new EvidenceReference(new UUID(0, id), kind, "image/jpeg", "ab12");
    }

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    static ClaimedLine pads(List<Money> unitCost) {
        return new ClaimedLine("1", "PAD-4", 2, unitCost);
    }

    static ClaimTerms terms(
            CarrierClaimCause cause, List<ClaimedLine> lines, List<Money> wanted, List<EvidenceReference> evidence) {
        return new ClaimTerms(
                CLAIM, CASE, "O-1", "ebay", "brake-and-bolt", "DHL", "W-1", cause, lines, wanted, evidence);
    }

    static ClaimTerms damage(List<EvidenceReference> evidence) {
        return terms(CarrierClaimCause.DAMAGE, List.of(pads(List.of())), List.of(cny("90.00")), evidence);
    }

    static ClaimTerms unpriced() {
        return terms(CarrierClaimCause.DAMAGE, List.of(pads(List.of())), List.of(), BOTH);
    }

    static ClaimTerms loss() {
        return terms(CarrierClaimCause.LOSS, List.of(pads(List.of())), List.of(cny("90.00")), List.of());
    }

    static CarrierClaimOpened opened() {
        return new CarrierClaimOpened(damage(BOTH));
    }

    static CarrierClaimOpened openedWith(EvidenceReference... evidence) {
        return new CarrierClaimOpened(damage(List.of(evidence)));
    }

    static CarrierClaimCostAsked costAsked() {
        return new CarrierClaimCostAsked(List.of("1"));
    }

    static CarrierClaimValued valued() {
        return new CarrierClaimValued(cny("90.00"));
    }

    static CarrierClaimEvidenceAdded shown(EvidenceReference... evidence) {
        return new CarrierClaimEvidenceAdded(List.of(evidence));
    }

    static CarrierClaimFilingTimeSet timed() {
        return new CarrierClaimFilingTimeSet(DEADLINE);
    }

    static CarrierClaimFilingTimeNear near() {
        return new CarrierClaimFilingTimeNear(DUE);
    }

    static CarrierClaimFilingTimeMissed missed() {
        return new CarrierClaimFilingTimeMissed(DUE);
    }

    static CarrierClaimFiled filed() {
        return filedWith(BOTH);
    }

    static CarrierClaimFiled filedWith(List<EvidenceReference> evidence) {
        return new CarrierClaimFiled(CASE, "DHL", "W-1", CarrierClaimCause.DAMAGE, cny("90.00"), evidence, List.of());
    }

    static CarrierClaimAccepted accepted() {
        return new CarrierClaimAccepted(CASE, cny("90.00"), "", MONDAY, List.of());
    }

    static CarrierClaimPartlyAccepted partly(String amount) {
        return new CarrierClaimPartlyAccepted(CASE, cny(amount), "C-7", MONDAY, List.of());
    }

    static CarrierClaimRejected rejected() {
        return new CarrierClaimRejected(CASE, "C-9", MONDAY, List.of());
    }

    static CarrierPaymentReceived received(String id, String amount) {
        return new CarrierPaymentReceived(id, cny(amount), TUESDAY);
    }

    static CarrierClaimPaid paid(String amount, String most) {
        return new CarrierClaimPaid(CASE, cny(amount), cny(most));
    }

    static CarrierClaimWrittenOff writtenOff() {
        return new CarrierClaimWrittenOff(CASE, List.of(cny("90.00")), List.of(), Role.LEAD, WORDS);
    }

    static StateCost stateCost(String cost, String freight) {
        return new StateCost(cny(cost), List.of(cny(freight)), List.of(), ANN);
    }

    static AddEvidence show(EvidenceReference... evidence) {
        return new AddEvidence(List.of(evidence), ANN);
    }

    static FileClaim file() {
        return new FileClaim(TUESDAY, List.of(), ANN);
    }

    static RecordAnswer accept() {
        return new RecordAnswer(new Answer(CarrierDecision.ACCEPTED, List.of(), "", MONDAY));
    }

    static RecordAnswer acceptPart(String amount, Instant at) {
        return new RecordAnswer(new Answer(CarrierDecision.PARTLY_ACCEPTED, List.of(cny(amount)), "C-7", at));
    }

    static RecordAnswer reject(Instant at) {
        return new RecordAnswer(new Answer(CarrierDecision.REJECTED, List.of(), "C-9", at));
    }

    static RecordPayment pay(String id, String amount) {
        return new RecordPayment(new Payment(id, cny(amount), TUESDAY));
    }

    static WriteOff writeOff() {
        return new WriteOff(WORDS, LEE);
    }
}

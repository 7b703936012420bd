package redress.cases.domain;

import static redress.cases.domain.SampleCase.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.cases.intake.Classification;
import redress.cases.playbook.Playbooks;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.decider.Refused;
import redress.policy.Role;

/// A case as it is worked, one command after the other, with its time and its parcels.
final class CaseInWork {

    static final Actor SUE = person("sue", Role.SUPERVISOR);
    static final Actor CLOCK = new Actor(Actor.Kind.SYSTEM, "clock", Set.of());
    static final Inputs TWO_PADS = missing(new Quantity("1", 2));

    private Playbooks playbooks;
    private final List<CaseEvent> history = new ArrayList<>();
    private List<CaseEvent> last = List.of();
    private List<ParcelNow> parcels = List.of(new ParcelNow("p1", "W-1", "DHL", List.of(), Receipt.SIGNED));
    private Instant now = NOW;

    CaseInWork(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    static Inputs missing(Quantity... lines) {
        return new Inputs(Map.of(), Map.of(), Map.of("missing", List.of(lines)), Map.of(), Map.of());
    }

    static Inputs amount(String amount) {
        return amount(Money.of(amount, "EUR"));
    }

    static Inputs amount(Money amount) {
        return new Inputs(Map.of(), Map.of("amount", amount), Map.of(), Map.of(), Map.of());
    }

    /// The customer complains that something is missing.
    static CaseInWork complained(ParcelNow... parcels) {
        var work = new CaseInWork(PLAYBOOKS);
        work.parcels = List.of(parcels);
        return work.opens(INCOMPLETE);
    }

    /// One parcel, and the customer said what is missing: photos are asked for.
    static CaseInWork askedForPhotos() {
        return complained(new ParcelNow("p1", "W-1", "DHL", List.of(), Receipt.SIGNED))
                .answers("YES", TWO_PADS);
    }

    /// Purchasing is asked why.
    static CaseInWork askedForCause() {
        return askedForPhotos().shows(1, EvidenceKind.PRODUCT_PHOTO).shows(2, EvidenceKind.OUTER_PACKAGING_PHOTO);
    }

    /// The supplier is asked what he offers.
    static CaseInWork awaitingPlan() {
        return askedForCause().told("SUPPLIER_SHORT_SHIPMENT");
    }

    /// The customer's wish is asked for; nobody waits for a supplier.
    static CaseInWork askedForWish() {
        return askedForCause().told("WAREHOUSE_SHORT_SHIPMENT");
    }

    /// From now on other playbooks are in force.
    CaseInWork under(Playbooks others) {
        playbooks = others;
        return this;
    }

    CaseInWork carriedBy(ParcelNow... carrying) {
        parcels = List.of(carrying);
        return this;
    }

    CaseInWork opens(Classification classification) {
        return does(received("M-1", SampleCase.known(classification)));
    }

    CaseInWork opens(CaseOrder order, Classification classification) {
        return does(received("M-1", new Intake.OrderKnown(order, classification)));
    }

    CaseInWork does(CaseCommand command) {
        last = decided(command);
        history.addAll(last);
        return this;
    }

    /// The rule that refuses it.
    String refusal(CaseCommand command) {
        return refused(command).rule();
    }

    Refused refused(CaseCommand command) {
        try {
            throw new AssertionError("not refused, but " + decided(command));
        } catch (Refused refused) {
            return refused;
        }
    }

    List<CaseEvent> decided(CaseCommand command) {
        return in(new Scene(CASE_ID, now, parcels), playbooks).decide(file(), command);
    }

    CaseInWork answers(String answer) {
        return answers(answer, Inputs.NONE);
    }

    CaseInWork answers(String answer, Inputs inputs) {
        return does(answer(answer, inputs, ANN));
    }

    AnswerNode answer(String answer, Inputs inputs, Actor by) {
        return new AnswerNode(run().node(), run().visit(), answer, inputs, by);
    }

    CaseInWork shows(int number, EvidenceKind kind) {
        return does(shown(number, kind));
    }

    static AddEvidence shown(int number, EvidenceKind kind) {
        return new AddEvidence(new UUID(1, number), kind, "image/jpeg", 1, "ab", new UUID(2, number), ANN);
    }

    /// The department asked last answers.
    CaseInWork told(String answer) {
        return told(answer, Inputs.NONE);
    }

    CaseInWork told(String answer, Inputs inputs) {
        return does(new AnswerRequest(requests().getLast().requestId(), answer, inputs, PAT));
    }

    static AnswerRequest said(DepartmentRequestOpened request, String answer, Actor by) {
        return new AnswerRequest(request.requestId(), answer, Inputs.NONE, by);
    }

    List<DepartmentRequestOpened> requests() {
        return all(DepartmentRequestOpened.class);
    }

    static TakeFact fact(Fact fact) {
        return new TakeFact(fact, SYSTEM);
    }

    CaseInWork plans(SupplierPlan plan) {
        return does(planned(plan));
    }

    TakeFact planned(SupplierPlan plan) {
        var claim = all(SupplierClaimRequested.class).getLast();
        return fact(new SupplierClaimReported(claim.claimId(), ClaimStatus.ANSWERED, List.of(plan), List.of()));
    }

    TakeFact dispatched() {
        var asked = all(ReshipmentAsked.class).getLast();
        return fact(new ReshipmentReported(asked.reshipmentId(), ReshipmentStatus.DISPATCHED, "W-2", "DHL", List.of()));
    }

    /// The last message to the customer left.
    TakeFact sent() {
        return fact(new MessageReported(letters().getLast().messageId(), MessageStatus.SENT));
    }

    TakeFact refund(RefundStatus status) {
        return fact(new RefundReported(all(RefundRequested.class).getLast().refundId(), status, List.of(), ""));
    }

    TakeFact topUp(TopUpStatus status) {
        var url = status == TopUpStatus.CREATED ? "https://pay.example/t/1" : "";
        return fact(new TopUpReported(all(TopUpRequested.class).getLast().topUpId(), status, url));
    }

    /// What became of the last return.
    TakeFact returned(ReturnStatus status, String waybill) {
        return fact(new ReturnReported(all(ReturnAuthorized.class).getLast().rmaId(), status, waybill, List.of()));
    }

    /// What the customer was written.
    List<MessageRequested> letters() {
        return all(MessageRequested.class).stream()
                .filter(letter -> letter.to().equals(MessageRequested.CUSTOMER))
                .toList();
    }

    List<String> templates() {
        return letters().stream().map(MessageRequested::template).toList();
    }

    CaseInWork after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /// Time passes until the node has waited long enough.
    CaseInWork waits() {
        now = run().stay().due().getFirst().dueAt();
        return does(new WaitIsOver(now, CLOCK));
    }

    Instant now() {
        return now;
    }

    List<CaseEvent> history() {
        return List.copyOf(history);
    }

    List<CaseEvent> last() {
        return last;
    }

    <E extends CaseEvent> List<E> all(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends CaseEvent> List<E> latest(Class<E> type) {
        return last.stream().filter(type::isInstance).map(type::cast).toList();
    }

    CaseFile file() {
        CaseFile file = new CaseFile.None();
        for (var event : history) {
            file = CaseFile.evolve(file, event);
        }
        return file;
    }

    CaseFile.Known known() {
        return (CaseFile.Known) file();
    }

    CaseStatus status() {
        return known().status();
    }

    Undertakings works() {
        return known().dossier().undertakings();
    }

    PlaybookRun run() {
        return switch (file()) {
            case CaseFile.Open open -> open.run();
            case CaseFile file -> throw new AssertionError("stands at no node: " + file);
        };
    }

    /// Where it stands: node and visit.
    String at() {
        return run().node() + "/" + run().visit();
    }

    Standing standing() {
        return Standing.of(file(), playbooks, POLICY, new Scene(CASE_ID, now, parcels))
                .orElseThrow();
    }
}

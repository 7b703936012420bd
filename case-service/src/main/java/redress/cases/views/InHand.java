package redress.cases.views;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.DepartmentRequest;
import redress.cases.domain.Dossier;
import redress.cases.domain.LineFates;
import redress.cases.domain.RecoveryLedger;
import redress.cases.domain.ReshipmentStatus;
import redress.cases.domain.Undertakings;
import redress.cases.views.CaseSheet.Balance;
import redress.cases.views.CaseSheet.Claim;
import redress.cases.views.CaseSheet.Deadline;
import redress.cases.views.CaseSheet.Duty;
import redress.cases.views.CaseSheet.Ledger;
import redress.cases.views.CaseSheet.Letter;
import redress.cases.views.CaseSheet.Liability;
import redress.cases.views.CaseSheet.Line;
import redress.cases.views.CaseSheet.Proof;
import redress.cases.views.CaseSheet.Refund;
import redress.cases.views.CaseSheet.Request;
import redress.cases.views.CaseSheet.Reshipment;
import redress.cases.views.CaseSheet.Return;
import redress.cases.views.CaseSheet.Task;
import redress.cases.views.CaseSheet.TopUp;

/// What a case has in hand, as its sheet shows it.
record InHand(Undertakings works) {

    List<Proof> evidence() {
        return works.evidence().stream()
                .map(one -> {
                    var file = one.received();
                    return new Proof(
                            file.evidenceId(),
                            first(one.kind()),
                            file.nameRef(),
                            file.mediaType(),
                            file.sha256().isEmpty() ? null : file.size(),
                            present(file.sha256()),
                            file.suppliedBy().name());
                })
                .toList();
    }

    List<Claim> claims() {
        return works.claims().stream()
                .map(claim -> new Claim(
                        claim.claimId(),
                        claim.kind(),
                        claim.status(),
                        claim.lineIds(),
                        claim.plans().isEmpty() ? null : claim.plans().getLast(),
                        first(claim.requested()),
                        first(claim.agreed()),
                        first(claim.recovered())))
                .toList();
    }

    List<Refund> refunds() {
        return works.refunds().stream()
                .map(refund -> new Refund(
                        refund.asked().refundId(),
                        refund.asked().kind(),
                        refund.status(),
                        AnswersShown.counts(refund.asked().lines()),
                        first(refund.amount()),
                        refund.asked().by().id()))
                .toList();
    }

    List<TopUp> topUps() {
        return works.topUps().stream()
                .map(topUp -> new TopUp(
                        topUp.asked().topUpId(),
                        topUp.status(),
                        topUp.asked().amount(),
                        present(topUp.url()),
                        topUp.asked().expiresAt()))
                .toList();
    }

    List<Reshipment> reshipments() {
        return works.reshipments().stream()
                .map(reshipment -> new Reshipment(
                        reshipment.asked().reshipmentId(),
                        reshipment.status(),
                        AnswersShown.counts(reshipment.asked().lines()),
                        reshipment.asked().sourcing(),
                        present(reshipment.waybill()),
                        present(reshipment.carrier()),
                        first(reshipment.freightCost()),
                        reshipment.asked().dueAt()))
                .toList();
    }

    List<Return> returns() {
        return works.returns().stream()
                .map(back -> new Return(
                        back.authorized().rmaId(),
                        back.status(),
                        back.authorized().method(),
                        back.authorized().payer(),
                        AnswersShown.counts(back.authorized().lines()),
                        present(back.waybill()),
                        first(back.cost())))
                .toList();
    }

    List<Request> requests() {
        return works.requests().stream()
                .map(request -> new Request(
                        request.opened().requestId(),
                        request.opened().department(),
                        request.opened().topic(),
                        request.status(),
                        request.answer().isEmpty()
                                ? null
                                : request.answer().getFirst().answer(),
                        request.opened().nodeId(),
                        request.opened().dueAt()))
                .toList();
    }

    List<Task> tasks() {
        return works.tasks().stream().map(InHand::task).toList();
    }

    private static Task task(CaseEvent.TaskOpened task) {
        return switch (task) {
            case CaseEvent.ImprovementTaskOpened e ->
                new Task(e.taskId(), Duty.IMPROVEMENT, e.department(), e.cause());
            case CaseEvent.ListingTaskOpened e -> new Task(e.taskId(), Duty.LISTING, e.department(), null);
            case CaseEvent.SourcingTaskOpened e -> new Task(e.taskId(), Duty.SOURCING, e.department(), null);
            case CaseEvent.StockCountRequested e -> new Task(e.taskId(), Duty.STOCK_COUNT, e.department(), null);
        };
    }

    List<Letter> messages() {
        return works.letters().stream()
                .map(letter -> new Letter(
                        letter.asked().messageId(),
                        letter.asked().to(),
                        letter.asked().template(),
                        letter.status()))
                .toList();
    }

    /// The last finding counts (ENG-20).
    Optional<Liability> liability() {
        return works.liability().stream()
                .map(found -> new Liability(found.party(), found.cause()))
                .reduce((_, later) -> later);
    }

    /// What is due next comes first. A closed case waits only for goods that are still to leave.
    List<Deadline> deadlines(CaseFile.Known file) {
        var waits = file instanceof CaseFile.Open open
                ? Stream.concat(atNode(open), works.requests().stream().flatMap(InHand::deadline))
                : Stream.<Deadline>of();
        return Stream.concat(waits, works.reshipments().stream().flatMap(InHand::deadline))
                .sorted((one, other) -> one.dueAt().compareTo(other.dueAt()))
                .toList();
    }

    private static Stream<Deadline> atNode(CaseFile.Open file) {
        return file.run().stay().due().stream()
                .map(due -> new Deadline(due.patience().name(), due.nodeId(), due.dueAt(), due.rule()));
    }

    private static Stream<Deadline> deadline(DepartmentRequest request) {
        var asked = request.opened();
        return request.isOpen()
                ? Stream.of(new Deadline("REQUEST", asked.requestId().toString(), asked.dueAt(), "P-04"))
                : Stream.of();
    }

    private static Stream<Deadline> deadline(redress.cases.domain.Reshipment reshipment) {
        var asked = reshipment.asked();
        return reshipment.status() == ReshipmentStatus.REQUESTED
                ? Stream.of(new Deadline("RESHIPMENT", asked.reshipmentId().toString(), asked.dueAt(), "S-15"))
                : Stream.of();
    }

    static List<Line> lines(Dossier dossier, CaseOrder order, RecoveryLedger ledger) {
        return LineFates.of(dossier).stream()
                .map(fates -> {
                    var line = order.line(fates.lineId());
                    return new Line(
                            line.lineId(),
                            line.sku(),
                            line.title(),
                            line.quantity(),
                            fates.goods(),
                            fates.money(),
                            fates.recovery(),
                            ledger.line(line.lineId()).map(InHand::ledger).orElse(null));
                })
                .toList();
    }

    static Ledger ledger(RecoveryLedger ledger) {
        var main = ledger.balance();
        return new Ledger(
                main.cost(),
                main.recovered(),
                main.open(),
                main.lost(),
                ledger.others().stream()
                        .map(other -> new Balance(other.cost(), other.recovered(), other.open(), other.lost()))
                        .toList(),
                ledger.unknown(),
                ledger.asked());
    }

    static <T> T first(List<T> maybe) {
        return maybe.isEmpty() ? null : maybe.getFirst();
    }

    static String present(String text) {
        return text.isEmpty() ? null : text;
    }
}

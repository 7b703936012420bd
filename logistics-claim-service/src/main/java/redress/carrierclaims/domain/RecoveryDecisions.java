package redress.carrierclaims.domain;

import static redress.carrierclaims.domain.FilingDecisions.AT_WORK;
import static redress.carrierclaims.domain.FilingDecisions.paidAlready;
import static redress.carrierclaims.domain.FilingDecisions.writtenOff;
import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.carrierclaims.domain.CarrierClaim.*;
import redress.carrierclaims.domain.CarrierClaimCommand.*;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.contracts.Money;
import redress.decider.Refused;
import redress.policy.Role;

/// From the carrier's answer to what really came back: one table per command.
final class RecoveryDecisions {

    private static final List<Role> MAY_GIVE_UP = List.of(Role.SUPERVISOR, Role.LEAD);

    private RecoveryDecisions() {}

    static List<CarrierClaimEvent> enter(CarrierClaim claim, EnterAnswer c) {
        c.by().inOneOf(AT_WORK);
        return answer(claim, c.answer(), c.note());
    }

    static List<CarrierClaimEvent> answer(CarrierClaim claim, Answer told, List<UUID> note) {
        return switch (claim) {
            case Put put when put.dossier().knows(told.to(put.claimed())) -> List.of();
            case Filed f -> answered(f, told.to(f.claimed()), note);
            case Answered a -> answered(a, told.to(a.claimed()), note);
            case Paid _ -> throw paidAlready();
            case Draft _ -> throw notFiled();
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("carrier claim");
        };
    }

    private static List<CarrierClaimEvent> answered(Put claim, Answer answer, List<UUID> note) {
        var dossier = claim.dossier();
        if (dossier.answers().stream().anyMatch(known -> known.answeredAt().isAfter(answer.answeredAt()))) {
            throw because("carrierclaim.answer-outdated", "they answered anew since");
        }
        var settled = answer.amount().stream()
                .flatMap(owed -> dossier.paid().filter(owed::isAtMost).map(paid -> paid(claim, paid, owed)).stream());
        return Stream.concat(Stream.of(event(dossier.terms().caseId(), answer, note)), settled)
                .toList();
    }

    private static CarrierClaimEvent event(UUID caseId, Answer answer, List<UUID> note) {
        return switch (answer.decision()) {
            case ACCEPTED ->
                new CarrierClaimAccepted(caseId, answer.amount().getFirst(), answer.code(), answer.answeredAt(), note);
            case PARTLY_ACCEPTED ->
                new CarrierClaimPartlyAccepted(
                        caseId, answer.amount().getFirst(), answer.code(), answer.answeredAt(), note);
            case REJECTED -> new CarrierClaimRejected(caseId, answer.code(), answer.answeredAt(), note);
        };
    }

    /// Money is a fact, and may overtake the answer. It pays an accepted claim once it is all there, and one that was
    /// paid or given up anew. More than the carrier owes is not taken, nor money for what was never filed.
    static List<CarrierClaimEvent> pay(CarrierClaim claim, RecordPayment c) {
        return switch (claim) {
            case Known known when known.dossier().holds(c.payment().paymentId()) -> List.of();
            case Filed f -> received(f, c.payment(), f.claimed());
            case Answered a -> received(a, c.payment(), a.owed());
            case Paid p -> received(p, c.payment(), p.most());
            case WrittenOff w
            when !w.claimed().isEmpty() -> received(w, c.payment(), w.claimed().getFirst());
            case WrittenOff _, Draft _ -> throw notFiled();
            case None _ -> throw absent("carrier claim");
        };
    }

    private static List<CarrierClaimEvent> received(Known claim, Payment payment, Money most) {
        if (!payment.amount().isIn(most.currency())) {
            throw impossible("carrierclaim.one-currency", "the claim is in " + most.currency());
        }
        var total = claim.dossier()
                .paid()
                .map(before -> Total.plus(before, payment.amount()))
                .orElse(payment.amount());
        if (!total.isAtMost(most)) {
            throw because("carrierclaim.over-paid", total + " in all is more than the " + most + " they owe");
        }
        var received = new CarrierPaymentReceived(payment.paymentId(), payment.amount(), payment.paidAt());
        return payment.amount().isZero() || !isPaidBy(claim, total)
                ? List.of(received)
                : List.of(received, paid(claim, total, most));
    }

    private static boolean isPaidBy(Known claim, Money total) {
        return switch (claim) {
            case Draft _, Filed _ -> false;
            case Answered a -> a.answer().amount().contains(total);
            case Paid _, WrittenOff _ -> true;
        };
    }

    private static CarrierClaimEvent paid(Known claim, Money total, Money most) {
        return new CarrierClaimPaid(claim.dossier().terms().caseId(), total, most);
    }

    /// I-15: by a lead or a supervisor, with a reason.
    static List<CarrierClaimEvent> writeOff(CarrierClaim claim, WriteOff c) {
        var role = c.by().inOneOf(MAY_GIVE_UP);
        return switch (claim) {
            case Draft d -> List.of(givenUp(d, worthOf(d.dossier()), role, c.reason()));
            case Filed f -> List.of(givenUp(f, Optional.of(f.claimed()), role, c.reason()));
            case Answered a -> List.of(givenUp(a, Optional.of(a.claimed()), role, c.reason()));
            case WrittenOff _ -> List.of();
            case Paid _ -> throw paidAlready();
            case None _ -> throw absent("carrier claim");
        };
    }

    private static CarrierClaimEvent givenUp(Known claim, Optional<Money> claimed, Role role, UUID reason) {
        var paid = claim.dossier().paid().stream().toList();
        var open = claimed.map(amount -> paid.stream().reduce(amount, Money::minus)).stream()
                .toList();
        return new CarrierClaimWrittenOff(claim.dossier().terms().caseId(), open, paid, role, reason);
    }

    private static Optional<Money> worthOf(Dossier dossier) {
        return dossier.worth() instanceof Worth.Known known ? Optional.of(known.amount()) : Optional.empty();
    }

    private static Refused notFiled() {
        return because("carrierclaim.not-filed", "it was never put to the carrier");
    }
}

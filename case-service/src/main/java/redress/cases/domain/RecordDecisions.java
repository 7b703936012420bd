package redress.cases.domain;

import static redress.cases.domain.CaseRefusals.closed;
import static redress.cases.domain.CaseRefusals.known;
import static redress.cases.domain.CaseRefusals.orderUnknown;
import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.cases.domain.CaseCommand.AddEvidence;
import redress.cases.domain.CaseCommand.ChangeEvidenceKind;
import redress.cases.domain.CaseCommand.StateCost;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseCommand.WriteToCustomer;
import redress.cases.domain.CaseEvent.CarrierClaimReported;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CostStated;
import redress.cases.domain.CaseEvent.EvidenceKindChanged;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.Fact;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.Live;
import redress.cases.domain.CaseFile.None;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.Dossier.OrderLink;

/// What a case keeps: what was shown, what was written, and what others told of what it set going.
record RecordDecisions(Walks walks) {

    List<CaseEvent> add(CaseFile file, AddEvidence c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known
            when known.dossier().undertakings().evidence(c.evidenceId()).isPresent() -> List.of();
            case Live live ->
                walks.of(live)
                        .note(new EvidenceReceived(
                                c.evidenceId(),
                                List.of(c.kind()),
                                c.mediaType(),
                                c.size(),
                                c.sha256(),
                                c.nameRef(),
                                c.by().kind()))
                        .attend()
                        .events();
            case Closed _ -> throw closed();
        };
    }

    List<CaseEvent> change(CaseFile file, ChangeEvidenceKind c) {
        var evidence =
                known(file).dossier().undertakings().evidence(c.evidenceId()).orElseThrow(() -> absent("evidence"));
        return switch (file) {
            case Known _ when evidence.kind().equals(List.of(c.kind())) -> List.of();
            case Live live ->
                walks.of(live)
                        .note(new EvidenceKindChanged(c.evidenceId(), c.kind()))
                        .attend()
                        .events();
            case None _, Closed _ -> throw closed();
        };
    }

    /// Also to the customer of a closed case: it stays closed.
    List<CaseEvent> write(CaseFile file, WriteToCustomer c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known
            when known.dossier().undertakings().letter(c.messageId()).isPresent() -> List.of();
            case Known known
            when known.dossier().order() instanceof OrderLink.Known ->
                walks.of(known).write(c.messageId(), c.contentRef()).events();
            case Known _ -> throw orderUnknown();
        };
    }

    /// Of an open or a closed case: what goods, freight and labels cost often comes to be known late.
    List<CaseEvent> state(CaseFile file, StateCost c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known
            when known.dossier().order() instanceof OrderLink.Known(var order) ->
                state(known.dossier().undertakings(), order, c);
            case Known _ -> throw orderUnknown();
        };
    }

    private static List<CaseEvent> state(Undertakings works, CaseOrder order, StateCost c) {
        var said = works.stated(c.cost());
        if (said.isEmpty() && !RecoveryLedger.asks(order, works).contains(c.cost())) {
            throw because("cost.not-asked", "this cost is known, or there is none");
        }
        if (c.amount().isNegative()) {
            throw impossible("cost.bad", "a cost is not below zero");
        }
        return said.equals(Optional.of(c.amount()))
                ? List.of()
                : List.of(new CostStated(c.cost(), c.amount(), Requester.of(c.by())));
    }

    /// Late facts reach a closed case too (I-08); a refund that was refused brings it back.
    List<CaseEvent> take(CaseFile file, TakeFact c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known
            when !isAbout(known, c.fact()) -> throw because("case.fact-unknown", "the case did not ask for that");
            case Known known when known.dossier().after(c.fact()).equals(known.dossier()) -> List.of();
            case Live live
            when isCalledOff(c.fact()) ->
                walks.of(live).note(c.fact()).calledOff().events();
            case Live live -> walks.of(live).take(c.fact()).events();
            case Closed closed
            when takesBack(closed, c.fact()) ->
                walks.of(closed)
                        .note(c.fact())
                        .note(new CaseReopened(Map.of()))
                        .goOn()
                        .events();
            case Closed closed -> walks.of(closed).take(c.fact()).events();
        };
    }

    private static boolean isAbout(Known file, Fact fact) {
        var works = file.dossier().undertakings();
        return switch (fact) {
            case SupplierClaimReported f ->
                works.claims().stream().anyMatch(one -> one.claimId().equals(f.claimId()));
            case CarrierClaimReported f ->
                works.claims().stream().anyMatch(one -> one.claimId().equals(f.claimId()));
            case RefundReported f ->
                works.refunds().stream().anyMatch(one -> one.asked().refundId().equals(f.refundId()));
            case ReshipmentReported f ->
                works.reshipments().stream()
                        .anyMatch(one -> one.asked().reshipmentId().equals(f.reshipmentId()));
            case MessageReported f -> works.letter(f.messageId()).isPresent();
            case TopUpReported f ->
                works.topUps().stream().anyMatch(one -> one.asked().topUpId().equals(f.topUpId()));
            case ReturnReported f ->
                works.returns().stream()
                        .anyMatch(one -> one.authorized().rmaId().equals(f.rmaId()));
        };
    }

    private static boolean isCalledOff(Fact fact) {
        return fact instanceof ReshipmentReported told && told.status() == ReshipmentStatus.CANCELLED;
    }

    private static boolean takesBack(Closed file, Fact fact) {
        return fact instanceof RefundReported told
                && told.status() == RefundStatus.REJECTED
                && file.before() instanceof Open
                && switch (file.outcome()) {
                    case REFUNDED_FULL, REFUNDED_PARTIAL, RETURNED_REFUNDED -> true;
                    default -> false;
                };
    }
}

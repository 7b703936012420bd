package redress.cases.domain;

import static redress.decider.Refused.because;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.LabelCancellationAsked;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.playbook.Effect;
import redress.contracts.FreightPayer;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
import redress.policy.Outcome;
import redress.policy.Role;

/// Goods on their way: those sent again, and those that come back.
record Shipping(Walk walk, Scene scene) {

    /// S-15
    private static final Duration RESHIPPED_WITHIN = Duration.ofDays(3);

    void mayReturn(ReturnMethod method, FreightPayer payer, Occasion at) {
        var rmaId = at.id(scene.caseId(), "return");
        walk.note(new ReturnAuthorized(
                rmaId,
                walk.order().orderId(),
                method,
                payer,
                walk.situation().dossier().affected()));
        switch (method) {
            case ADDRESS ->
                letters().tellCustomer("RETURN_ADDRESS", Map.of("rmaId", rmaId.toString(), "payer", payer.name()), at);
            case LABEL -> {} // the customer is told once it is there: see labelIsThere
        }
    }

    /// The customer gets the label, also when the case has ended meanwhile. Goods that are on their way need none.
    void labelIsThere(ReturnReported told) {
        var isAwaited = walk.undertakings().returns().stream()
                .filter(known -> known.authorized().rmaId().equals(told.rmaId()))
                .anyMatch(known -> known.status() == ReturnStatus.LABEL_ISSUED);
        if (isAwaited) {
            told.label()
                    .forEach(label -> letters()
                            .tellCustomer(
                                    "RETURN_LABEL",
                                    Map.of(
                                            "rmaId",
                                            told.rmaId().toString(),
                                            "labelId",
                                            label.labelId(),
                                            "carrier",
                                            label.carrier()),
                                    new Occasion("return", 1, "label", ""),
                                    told.rmaId().toString()));
        }
    }

    /// Only a label that was not used can be cancelled (I-07); an address that was given is no harm.
    void cancelLabel() {
        walk.undertakings()
                .lastReturn()
                .filter(known -> known.authorized().method() == ReturnMethod.LABEL && known.isUnused())
                .ifPresent(known ->
                        walk.note(new LabelCancellationAsked(known.authorized().rmaId())));
    }

    void reship(Effect.Reship effect, Occasion at) {
        var lines = walk.situation().dossier().affected();
        if (lines.isEmpty()) {
            throw because("reshipment.nothing", "nobody knows what is to be sent again");
        }
        lines.forEach(this::mustNotExceedOrder);
        if (effect.charge() == Effect.Charge.CHARGED) {
            mustBePaid();
        }
        var sourcing = effect.sourcing().evaluate(CaseFact.in(walk.situation())).value();
        walk.note(new ReshipmentAsked(
                at.id(scene.caseId(), "goods"),
                walk.order().orderId(),
                lines,
                instead(effect.goods()),
                Sourcing.valueOf(sourcing.toString()),
                effect.charge(),
                List.of(),
                scene.at().truncatedTo(ChronoUnit.SECONDS).plus(RESHIPPED_WITHIN)));
        walk.note(new ResolutionRecorded(Outcome.RESHIPPED));
    }

    /// I-05
    private void mustBePaid() {
        var isPaid = walk.undertakings().topUps().stream()
                .reduce((_, later) -> later)
                .filter(topUp -> topUp.status() == TopUpStatus.PAID)
                .isPresent();
        if (!isPaid) {
            throw because("reshipment.topup-unpaid", "I-05: the difference is not paid yet");
        }
    }

    private List<Goods> instead(Effect.Goods goods) {
        return switch (goods) {
            case Effect.Goods.Same() -> List.of();
            case Effect.Goods.Other(var input) ->
                Stream.ofNullable(walk.situation().dossier().given().goods().get(input))
                        .toList();
        };
    }

    /// I-06: no more is sent again than was ordered, unless a supervisor answers for it.
    private void mustNotExceedOrder(Quantity asked) {
        var before = walk.undertakings().reshipments().stream()
                .filter(reshipment -> reshipment.status() != ReshipmentStatus.CANCELLED)
                .flatMap(reshipment -> reshipment.asked().lines().stream())
                .filter(line -> line.lineId().equals(asked.lineId()))
                .mapToInt(Quantity::quantity)
                .sum();
        if (before + asked.quantity() > walk.order().line(asked.lineId()).quantity()
                && !walk.run().requester().roles().contains(Role.SUPERVISOR)) {
            throw because("reshipment.over-ordered", "I-06: more would be sent again than was ordered");
        }
    }

    private Correspondence letters() {
        return new Correspondence(walk, scene);
    }
}

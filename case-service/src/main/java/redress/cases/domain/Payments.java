package redress.cases.domain;

import static redress.decider.Refused.because;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseEvent.TopUpOrderHandedOver;
import redress.cases.domain.CaseEvent.TopUpRequested;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.policy.Department;
import redress.policy.Outcome;
import redress.policy.ParameterCode;

/// What the customer gets back, or pays on top.
record Payments(Walk walk, Scene scene) {

    /// Open for as long as P-24 says; goods are sent only after it was paid (I-05).
    void linkTopUp(String amountInput, Occasion at) {
        var amount = Optional.ofNullable(
                        walk.situation().dossier().given().amounts().get(amountInput))
                .orElseThrow(() -> because("topup.no-amount", "I-05: nobody said how much is to be paid"));
        walk.note(new TopUpRequested(
                at.id(scene.caseId(), "topup"),
                walk.order().orderId(),
                amount,
                new Waiting(walk.shop()).until(scene.at(), ParameterCode.TOPUP_LINK_EXPIRY)));
    }

    void handOver(Department department, Occasion at) {
        walk.undertakings().topUps().stream().reduce((_, later) -> later).ifPresent(topUp -> {
            walk.note(new TopUpOrderHandedOver(topUp.asked().topUpId(), department));
            new Correspondence(walk, scene)
                    .tellDepartment(
                            department,
                            "TOPUP_HANDOVER",
                            Map.of("items", CaseFact.told("wanted.title", walk.situation())),
                            at);
        });
    }

    /// A full refund gives back what was paid for the whole lines, any other what was meant of them.
    void refund(RefundKind kind, String amountInput, Occasion at) {
        var order = walk.order();
        var affected = walk.situation().dossier().affected();
        var lines = kind == RefundKind.FULL
                ? affected.stream()
                        .map(each -> new Quantity(
                                each.lineId(), order.line(each.lineId()).quantity()))
                        .toList()
                : affected;
        if (kind != RefundKind.FREIGHT) {
            mustNotRepeat(lines);
        }
        var amounts = walk.situation().dossier().given().amounts();
        var amount = amounts.containsKey(amountInput) ? List.of(amounts.get(amountInput)) : List.<Money>of();
        walk.note(new RefundRequested(
                at.id(scene.caseId(), "money"),
                order.orderId(),
                kind,
                lines,
                amount,
                walk.run().requester()));
        switch (kind) {
            case FULL, UNSHIPPED, POST_COMPLETION -> walk.note(new ResolutionRecorded(Outcome.REFUNDED_FULL));
            case PARTIAL, DIFFERENCE, MISSING -> walk.note(new ResolutionRecorded(Outcome.REFUNDED_PARTIAL));
            case FREIGHT -> {}
        }
    }

    /// I-02, as far as this case knows; the order's ledger has the last word.
    private void mustNotRepeat(List<Quantity> lines) {
        var ids = lines.stream().map(Quantity::lineId).toList();
        var again = walk.undertakings().refunds().stream()
                .filter(Refund::isActive)
                .filter(refund -> refund.asked().kind() != RefundKind.FREIGHT)
                .flatMap(refund -> refund.asked().lines().stream())
                .anyMatch(line -> ids.contains(line.lineId()));
        if (again) {
            throw because("refund.under-way", "I-02: a refund of these lines is under way or done");
        }
    }
}

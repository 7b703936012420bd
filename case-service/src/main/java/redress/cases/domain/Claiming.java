package redress.cases.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.cases.domain.CaseEvent.CarrierClaimRequested;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.Claimed;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.Scene.ParcelNow;
import redress.contracts.CarrierClaimCause;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.policy.LiabilityCause;
import redress.policy.Role;

/// What is claimed back from suppliers and carriers.
record Claiming(Walk walk, Scene scene) {

    /// One claim for each supplier of the lines. Of a line without one nobody can claim: a lead is told.
    void claim(LiabilityCause cause, Occasion at) {
        var order = walk.order();
        var bySupplier = walk.situation().dossier().affected().stream()
                .collect(Collectors.groupingBy(
                        each -> order.line(each.lineId()).supplierId(), LinkedHashMap::new, Collectors.toList()));
        bySupplier.forEach((supplier, lines) -> {
            if (supplier.isEmpty()) {
                walk.note(new CaseEscalated(Role.LEAD, "R-000-04", at.node(), 0));
            } else {
                walk.note(new SupplierClaimRequested(
                        at.id(scene.caseId(), supplier),
                        order.orderId(),
                        order.platform(),
                        order.shop(),
                        supplier,
                        cause,
                        lines.stream().map(line -> claimed(order, line)).toList(),
                        evidence()));
            }
        });
    }

    /// One claim for each parcel that carried the lines. Where none is known nobody can claim: a lead is told.
    void claim(CarrierClaimCause cause, Occasion at) {
        var byParcel = new LinkedHashMap<ParcelNow, List<Quantity>>();
        var lines = walk.situation().dossier().affected();
        lines.forEach(line -> scene.carrying(line.lineId())
                .forEach(parcel ->
                        byParcel.computeIfAbsent(parcel, _ -> new ArrayList<>()).add(line)));
        if (lines.stream().anyMatch(line -> scene.carrying(line.lineId()).isEmpty())) {
            walk.note(new CaseEscalated(Role.LEAD, "R-000-09", at.node(), 0));
        }
        byParcel.forEach((parcel, carried) -> claim(cause, parcel, carried, at));
    }

    private void claim(CarrierClaimCause cause, ParcelNow parcel, List<Quantity> lines, Occasion at) {
        if (isClaimed(parcel, at)) {
            return;
        }
        var order = walk.order();
        walk.note(new CarrierClaimRequested(
                at.id(scene.caseId(), parcel.waybill()),
                order.orderId(),
                order.platform(),
                order.shop(),
                parcel.carrier(),
                parcel.waybill(),
                cause,
                lines.stream().map(line -> claimed(order, line)).toList(),
                evidence()));
    }

    /// A case that comes by again, with another remedy, has its claim already.
    private boolean isClaimed(ParcelNow parcel, Occasion at) {
        var claims = walk.undertakings().claims();
        return IntStream.range(1, at.visit())
                .mapToObj(visit -> at.on(visit).id(scene.caseId(), parcel.waybill()))
                .anyMatch(before ->
                        claims.stream().anyMatch(claim -> claim.claimId().equals(before)));
    }

    private static Claimed claimed(CaseOrder order, Quantity meant) {
        var line = order.line(meant.lineId());
        return new Claimed(line.lineId(), line.sku(), meant.quantity(), line.unitCost());
    }

    /// What lies in our store, by its hash; what only its place is known of, nobody else could look up.
    private List<EvidenceReference> evidence() {
        return walk.undertakings().evidence().stream()
                .filter(one -> !one.received().sha256().isEmpty())
                .flatMap(one -> one.kind().stream().map(kind -> reference(one.received(), kind)))
                .toList();
    }

    private static EvidenceReference reference(EvidenceReceived received, EvidenceKind kind) {
        return new EvidenceReference(received.evidenceId(), kind, received.mediaType(), received.sha256());
    }
}

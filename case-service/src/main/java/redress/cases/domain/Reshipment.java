package redress.cases.domain;

import static redress.cases.domain.Several.and;
import static redress.cases.domain.Several.each;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReshipmentTrackingSent;
import redress.contracts.Money;

/// @param waybill empty until it left
public record Reshipment(
        ReshipmentAsked asked, ReshipmentStatus status, String waybill, String carrier, List<Money> freightCost) {

    public Reshipment {
        freightCost = List.copyOf(freightCost);
    }

    /// The goods are no longer ours.
    public boolean hasLeft() {
        return switch (status) {
            case DISPATCHED, TRACKING_SENT, DELIVERED -> true;
            case REQUESTED, CANCELLED -> false;
        };
    }

    /// It leaves once: told again, nothing is new.
    private Reshipment reported(ReshipmentReported e) {
        return switch (e.status()) {
            case DISPATCHED -> waybill.isEmpty() ? left(e) : this;
            case REQUESTED, TRACKING_SENT, DELIVERED, CANCELLED -> in(e.status());
        };
    }

    private Reshipment left(ReshipmentReported e) {
        return new Reshipment(asked, e.status(), e.waybill(), e.carrier(), e.freightCost());
    }

    private Reshipment tracked() {
        return status == ReshipmentStatus.DELIVERED ? this : in(ReshipmentStatus.TRACKING_SENT);
    }

    private Reshipment in(ReshipmentStatus next) {
        return new Reshipment(asked, next, waybill, carrier, freightCost);
    }

    static List<Reshipment> after(CaseEvent event, List<Reshipment> reshipments) {
        return switch (event) {
            case ReshipmentAsked e ->
                and(reshipments, new Reshipment(e, ReshipmentStatus.REQUESTED, "", "", List.of()));
            case ReshipmentReported e -> each(reshipments, is(e.reshipmentId()), one -> one.reported(e));
            case ReshipmentTrackingSent e -> each(reshipments, is(e.reshipmentId()), Reshipment::tracked);
            case CaseEvent _ -> reshipments;
        };
    }

    private static Predicate<Reshipment> is(UUID reshipmentId) {
        return one -> one.asked.reshipmentId().equals(reshipmentId);
    }
}

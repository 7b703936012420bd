package redress.cases.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.policy.Figures;
import redress.policy.ParameterCode;

/// What a CHECK of mode `await` can wait for (domain 5.6); the newest about what the case asked for last counts.
public enum Awaited {
    /// RESHIP, REFUND or REJECTED.
    SUPPLIER_PLAN("supplierPlan"),
    /// PAID or EXPIRED.
    TOP_UP("topUp"),
    /// PROVIDED once the customer has told the number of her parcel.
    RETURN_TRACKING("returnTracking"),
    /// PROVIDED once a return is far enough for the money to go back (ENG-6, P-07).
    REFUND_TRIGGER("refundTrigger");

    private static final String PROVIDED = "PROVIDED";

    /// A fact that came.
    ///
    /// @param id tells it from others of its kind: it answers a node once (ENG-17)
    /// @param code what it says
    record Found(String id, String code) {}

    private final String title;

    Awaited(String title) {
        this.title = title;
    }

    /// The names that a playbook may use, each with all that it may say.
    public static Map<String, Set<String>> names() {
        return Stream.of(values()).collect(Collectors.toUnmodifiableMap(fact -> fact.title, Catalogue::codes));
    }

    public static Awaited named(String name) {
        return Stream.of(values())
                .filter(fact -> fact.title.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no fact is called " + name));
    }

    Optional<Found> in(Undertakings undertakings, Figures figures) {
        return switch (this) {
            case SUPPLIER_PLAN -> plan(undertakings);
            case TOP_UP ->
                undertakings.topUps().stream().reduce((_, later) -> later).flatMap(Awaited::end);
            case RETURN_TRACKING -> tracking(undertakings);
            case REFUND_TRIGGER ->
                figures.choice(ParameterCode.REFUND_TRIGGER).equals("ON_RETURN_TRACKING")
                        ? tracking(undertakings)
                        : inspection(undertakings);
        };
    }

    /// Who can tell it: goods that are on their way, or here, are the warehouse's.
    WaitsFor.Whom teller(Undertakings undertakings) {
        return switch (this) {
            case SUPPLIER_PLAN -> WaitsFor.Whom.SUPPLIER;
            case TOP_UP, RETURN_TRACKING -> WaitsFor.Whom.CUSTOMER;
            case REFUND_TRIGGER ->
                undertakings.lastReturn().filter(Return::isSent).isPresent()
                        ? WaitsFor.Whom.WAREHOUSE
                        : WaitsFor.Whom.CUSTOMER;
        };
    }

    private static Optional<Found> plan(Undertakings undertakings) {
        return undertakings
                .lastClaim()
                .filter(claim -> !claim.plans().isEmpty())
                .map(claim -> new Found(
                        claim.claimId() + ":" + claim.plans().size(),
                        claim.plans().getLast().name()));
    }

    private static Optional<Found> end(TopUp topUp) {
        var id = topUp.asked().topUpId() + ":" + topUp.status();
        return switch (topUp.status()) {
            case REQUESTED, CREATED -> Optional.empty();
            case PAID -> Optional.of(new Found(id, "PAID"));
            case EXPIRED, CANCELLED -> Optional.of(new Found(id, "EXPIRED"));
        };
    }

    private static Optional<Found> tracking(Undertakings undertakings) {
        return undertakings
                .lastReturn()
                .filter(known -> !known.waybill().isEmpty())
                .map(known -> new Found(known.authorized().rmaId() + ":" + known.waybill(), PROVIDED));
    }

    private static Optional<Found> inspection(Undertakings undertakings) {
        return undertakings
                .lastReturn()
                .filter(known -> known.status() == ReturnStatus.INSPECTED_OK)
                .map(known -> new Found(known.authorized().rmaId() + ":" + known.status(), PROVIDED));
    }
}

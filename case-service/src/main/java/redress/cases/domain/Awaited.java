package redress.cases.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a CHECK of mode `await` can wait for (domain 5.6); the newest about what the case asked for last counts.
public enum Awaited {
    SUPPLIER_PLAN("supplierPlan");

    /// A fact that came.
    ///
    /// @param id tells it from others of its kind: it answers a node once (ENG-17)
    /// @param code what it says
    record Found(String id, String code) {}

    private final String title;

    Awaited(String title) {
        this.title = title;
    }

    /// The names that a playbook may use.
    public static Set<String> names() {
        return Stream.of(values()).map(fact -> fact.title).collect(Collectors.toUnmodifiableSet());
    }

    static Awaited named(String name) {
        return Stream.of(values())
                .filter(fact -> fact.title.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no fact is called " + name));
    }

    Optional<Found> in(Undertakings undertakings) {
        return switch (this) {
            case SUPPLIER_PLAN ->
                lastClaim(undertakings)
                        .filter(claim -> !claim.plans().isEmpty())
                        .map(claim -> new Found(
                                claim.claimId() + ":" + claim.plans().size(),
                                claim.plans().getLast().name()));
        };
    }

    Optional<Undertakings.Claim> lastClaim(Undertakings undertakings) {
        return undertakings.claims().stream()
                .filter(claim -> claim.kind() == Undertakings.ClaimKind.SUPPLIER)
                .reduce((_, later) -> later);
    }
}

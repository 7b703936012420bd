package redress.supplierclaims;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.supplierclaims.domain.SupplierClaimEvent.SupplierClaimSettled;
import redress.supplierclaims.domain.SupplierClaimEvent.SupplierClaimWrittenOff;

/// A claim that ended lets go of its lines.
@Singleton
class LineReleases extends Reaction {

    private final ClaimDesk desk;

    LineReleases(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "line-releases";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case SupplierClaimSettled _, SupplierClaimWrittenOff _ ->
                desk.release(event.stream(), cause(event, event.stream())).replaceWithVoid();
            default -> Uni.createFrom().voidItem();
        };
    }
}

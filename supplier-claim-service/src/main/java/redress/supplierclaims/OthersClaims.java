package redress.supplierclaims;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.supplierclaims.domain.OthersClaim;
import redress.supplierclaims.domain.OthersClaim.HearOf;
import redress.supplierclaims.domain.OthersClaim.OthersClaimEvent;

/// The claims that another service works, by their ids.
@Startup
@Singleton
public class OthersClaims extends Aggregates<OthersClaim, HearOf, OthersClaimEvent> {

    OthersClaims(EventLog log) {
        super("OthersClaim", OthersClaim.DECIDER, log);
    }

    public Uni<Done> hearOf(UUID claimId, UUID caseId, Cause cause) {
        return handle(idOf(claimId), new HearOf(claimId), cause.about(caseId));
    }

    public Uni<OthersClaim> find(UUID claimId) {
        return load(idOf(claimId));
    }

    static UUID idOf(UUID claimId) {
        return DerivedId.of("others-claim", claimId.toString());
    }
}

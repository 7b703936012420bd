package redress.carrierclaims;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import redress.carrierclaims.domain.CarrierClaim;
import redress.carrierclaims.domain.CarrierClaimCommand;
import redress.carrierclaims.domain.CarrierClaimEvent;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;

/// The one way to a claim, by the id its case gave it.
@Startup
@Singleton
public class CarrierClaims extends Aggregates<CarrierClaim, CarrierClaimCommand, CarrierClaimEvent> {

    CarrierClaims(EventLog log) {
        super("CarrierClaim", CarrierClaim.DECIDER, log);
    }
}

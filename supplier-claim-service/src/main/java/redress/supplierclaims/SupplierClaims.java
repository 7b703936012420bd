package redress.supplierclaims;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.supplierclaims.domain.SupplierClaim;
import redress.supplierclaims.domain.SupplierClaimCommand;
import redress.supplierclaims.domain.SupplierClaimEvent;

/// The one way to a claim, by the id its case gave it.
@Startup
@Singleton
public class SupplierClaims extends Aggregates<SupplierClaim, SupplierClaimCommand, SupplierClaimEvent> {

    SupplierClaims(EventLog log) {
        super("SupplierClaim", SupplierClaim.DECIDER, log);
    }
}

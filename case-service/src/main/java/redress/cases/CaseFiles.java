package redress.cases;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseFile;
import redress.cases.playbook.Playbooks;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.policy.Policy;

/// The one way to a case.
///
/// The n-th case about an order has a derived id, so that two messages at once can't open it twice, and so that every
/// case of an
/// order is found by counting.
@Startup
@Singleton
public class CaseFiles extends Aggregates<CaseFile, CaseCommand, CaseEvent> {

    CaseFiles(EventLog log, Playbooks playbooks, Policy policy) {
        super("CaseFile", CaseFile.decider(playbooks, policy), log);
    }

    public static UUID idOf(String orderId, int n) {
        return DerivedId.of("case", orderId, Integer.toString(n));
    }

    /// A case about no order that anybody named: every message opens its own.
    public static UUID idOf(String source, String messageId) {
        return DerivedId.of("case-without-order", source, messageId);
    }
}

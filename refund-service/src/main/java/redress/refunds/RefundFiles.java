package redress.refunds;

import jakarta.inject.Singleton;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.refunds.domain.RefundFile;

/// Which order each refund belongs to, by the refund's own id.
@Singleton
public class RefundFiles extends Aggregates<RefundFile, RefundFile.Command, RefundFile.Event> {

    RefundFiles(EventLog log) {
        super("RefundFile", RefundFile.DECIDER, log);
    }
}

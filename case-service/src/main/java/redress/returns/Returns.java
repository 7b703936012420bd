package redress.returns;

import jakarta.inject.Singleton;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.returns.domain.Return;
import redress.returns.domain.ReturnCommand;
import redress.returns.domain.ReturnEvent;

/// Every return, by the id its case gave it.
@Singleton
public class Returns extends Aggregates<Return, ReturnCommand, ReturnEvent> {

    Returns(EventLog log) {
        super("Return", Return.DECIDER, log);
    }
}

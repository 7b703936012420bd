package redress.refunds;

import jakarta.inject.Singleton;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.eventlog.Step;
import redress.refunds.domain.Quota;
import redress.refunds.domain.QuotaCommand;
import redress.refunds.domain.QuotaCommand.UseQuota;
import redress.refunds.domain.QuotaEvent;

/// The one way to a day's sum.
@Singleton
public class Quotas extends Aggregates<Quota, QuotaCommand, QuotaEvent> {

    Quotas(EventLog log) {
        super("Quota", Quota.DECIDER, log);
    }

    Step<Quota, QuotaCommand, QuotaEvent> use(UseQuota command) {
        var id = DerivedId.of(
                "quota",
                command.holder().name(),
                command.holderId(),
                command.day().toString(),
                command.amount().currency());
        return step(id, command);
    }
}

package redress.toy;

import jakarta.inject.Singleton;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;

@Singleton
class Tabs extends Aggregates<Tab, Tab.Command, Tab.Event> {

    Tabs(EventLog log) {
        super("Tab", Tab.DECIDER, log);
    }
}

package redress.toy;

import jakarta.inject.Singleton;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;

@Singleton
public class Tabs extends Aggregates<Tab, Tab.Command, Tab.Event> {

    public Tabs(EventLog log) {
        super("Tab", Tab.DECIDER, log);
    }
}

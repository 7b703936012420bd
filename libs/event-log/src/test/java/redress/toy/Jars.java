package redress.toy;

import jakarta.inject.Singleton;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;

@Singleton
public class Jars extends Aggregates<Jar, Jar.Drop, Jar.Event> {

    Jars(EventLog log) {
        super("Jar", Jar.DECIDER, log);
    }
}

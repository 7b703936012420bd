package redress.reshipments;

import jakarta.inject.Singleton;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.reshipments.domain.Reshipment;
import redress.reshipments.domain.ReshipmentCommand;
import redress.reshipments.domain.ReshipmentEvent;

/// Every reshipment, by the id its case gave it.
@Singleton
public class Reshipments extends Aggregates<Reshipment, ReshipmentCommand, ReshipmentEvent> {

    Reshipments(EventLog log) {
        super("Reshipment", Reshipment.DECIDER, log);
    }
}

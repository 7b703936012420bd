package redress.eventlog.following;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import redress.decider.Refused;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.eventlog.Once;
import redress.eventlog.Recorded;

/// An event here leads to a command to another aggregate of this service. The event is the message: acted on once per
/// stream it commands.
public abstract class Reaction implements Effect {

    /// The commands this event leads to, given one after the other; most events lead to none.
    protected abstract Uni<Void> react(Recorded<?> event);

    @Override
    public Uni<Void> follow(List<Recorded<?>> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> one(Recorded<?> event) {
        return react(event).onFailure(Refused.class).recoverWithUni(refused -> {
            Log.warnf("reaction refused, rule=%s stream=%s", refused.rule(), event.stream());
            return Uni.createFrom().voidItem();
        });
    }

    protected Cause cause(Recorded<?> event, UUID target) {
        var id = event.stream() + ":" + event.version();
        return Cause.by(Actor.system(name()))
                .correlated(event.meta().correlation(), id)
                .traced(event.meta().traceparent())
                .once(Once.marked(name(), target, "log", id));
    }
}

package redress.toy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;

/// Whoever closes a tab drops a tip.
@Singleton
public class Tips extends Reaction {

    private final Jars jars;

    Tips(Jars jars) {
        this.jars = jars;
    }

    /// Each tab has a jar of its own, so that a test can look into it alone.
    public static UUID jarOf(UUID tab) {
        return DerivedId.of("jar", tab.toString());
    }

    @Override
    public String name() {
        return "tips";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        if (!(event.event() instanceof Tab.Event.TabClosed)) {
            return Uni.createFrom().voidItem();
        }
        var jar = jarOf(event.stream());
        return jars.handle(jar, new Jar.Drop(event.stream()), cause(event, jar)).replaceWithVoid();
    }
}

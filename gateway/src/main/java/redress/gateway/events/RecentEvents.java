package redress.gateway.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// What this gateway took lately: such an event is waiting while no service knows it yet.
@ApplicationScoped
class RecentEvents {

    private record Name(String source, String id) {}

    private final Cache<Name, Boolean> taken = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    void add(CloudEvent event) {
        taken.put(new Name(event.attribute("source"), event.attribute("id")), true);
    }

    boolean contains(String source, String id) {
        return taken.getIfPresent(new Name(source, id)) != null;
    }
}

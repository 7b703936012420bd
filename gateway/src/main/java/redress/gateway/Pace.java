package redress.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.config.ConfigMapping;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import redress.gateway.problem.Problem;

/// How fast one user may call: a burst, then so many a second. Integration clients may call faster.
@ApplicationScoped
class Pace {

    @ConfigMapping(prefix = "gateway.pace")
    interface Paces {
        Limit user();

        Limit integration();

        interface Limit {
            long burst();

            long perSecond();
        }
    }

    private final Paces paces;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Pace(Paces paces) {
        this.paces = paces;
    }

    void check(RoutingContext request) {
        if (!(request.user() instanceof QuarkusHttpUser user)) {
            request.next();
            return;
        }
        var identity = user.getSecurityIdentity();
        var taken = buckets.get(identity.getPrincipal().getName(), _ -> bucket(identity))
                .tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            request.next();
        } else {
            var wait = Duration.ofNanos(taken.getNanosToWaitForRefill());
            Problem.tooFast(wait.plusSeconds(1)).send(request);
        }
    }

    private Bucket bucket(SecurityIdentity identity) {
        var limit = identity.hasRole("integration") ? paces.integration() : paces.user();
        return Bucket.builder()
                .addLimit(rate -> rate.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}

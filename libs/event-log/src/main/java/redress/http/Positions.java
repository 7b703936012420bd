package redress.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redress.eventlog.Epoch;
import redress.eventlog.following.Checkpoints;
import redress.eventlog.following.Follower;
import redress.eventlog.following.Subscriptions;

/// `Redress-Position: <service>:<epoch>:<n>`: a caller who did something can ask for views that show it.
@Singleton
public class Positions {

    static final String HEADER = "Redress-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);
    private static final Pattern FORM = Pattern.compile("([a-z-]+):(\\d{1,9}):(\\d{1,18})");

    private final String service;
    private final Epoch epoch;
    private final Checkpoints checkpoints;
    private final Subscriptions subscriptions;

    Positions(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Epoch epoch,
            Checkpoints checkpoints,
            Subscriptions subscriptions) {
        this.service = service;
        this.epoch = epoch;
        this.checkpoints = checkpoints;
        this.subscriptions = subscriptions;
    }

    String of(long position) {
        return service + ":" + epoch.number() + ":" + position;
    }

    /// The position asked for, if it is one of this log's.
    OptionalLong asked(String header) {
        var match = FORM.matcher(header);
        return match.matches()
                        && match.group(1).equals(service)
                        && match.group(2).equals(Integer.toString(epoch.number()))
                ? OptionalLong.of(Long.parseLong(match.group(3)))
                : OptionalLong.empty();
    }

    /// Where the views are: as far as asked, or wherever they are after two seconds.
    Uni<Long> await(long position) {
        return await(position, Instant.now().plus(PATIENCE));
    }

    private Uni<Long> await(long position, Instant end) {
        return views().chain(now -> now >= position || Instant.now().isAfter(end)
                ? Uni.createFrom().item(now)
                : Uni.createFrom().voidItem().onItem().delayIt().by(LOOK_AGAIN).chain(() -> await(position, end)));
    }

    private Uni<Long> views() {
        return checkpoints.least(
                subscriptions.views().stream().map(Follower::name).toList());
    }
}

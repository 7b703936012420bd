package redress.eventlog.upkeep;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.decider.Refused;
import redress.eventlog.SimulatedClock;
import redress.eventlog.following.Fence;
import redress.eventlog.following.Rebuild;
import redress.messaging.Parking;
import redress.messaging.Replay;

/// What ops can see and do: streams, subscriptions, parked messages, rebuild, verification, the simulated clock.
@Path("/maintenance")
@RolesAllowed("ops")
public class Maintenance {

    /// A page: `next` asks for what follows, absent on the last.
    public record Page<T>(List<T> items, String next) {}

    /// @param fence up to where the log can be read
    /// @param given the newest position given out
    public record Followed(long fence, long given, double fenceAgeSeconds, List<Lag.Behind> subscriptions) {}

    public record Time(@NotNull Instant now) {}

    private static final UUID FIRST = new UUID(0, 0);

    private final Streams streams;
    private final Lag lag;
    private final Fence fence;
    private final Parking parking;
    private final Replay replay;
    private final Rebuild rebuild;
    private final Verifier verifier;
    private final Clock clock;

    Maintenance(
            Streams streams,
            Lag lag,
            Fence fence,
            Parking parking,
            Replay replay,
            Rebuild rebuild,
            Verifier verifier,
            Clock clock) {
        this.streams = streams;
        this.lag = lag;
        this.fence = fence;
        this.parking = parking;
        this.replay = replay;
        this.rebuild = rebuild;
        this.verifier = verifier;
        this.clock = clock;
    }

    @GET
    @Path("streams")
    public Uni<Page<Streams.Stream>> streams(
            @QueryParam("kind") String kind,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return streams.list(kind, cursor == null ? FIRST : cursor, limit)
                .map(items -> new Page<>(
                        items,
                        items.size() < limit ? null : items.getLast().id().toString()));
    }

    @GET
    @Path("streams/{id}")
    public Uni<Page<Streams.Event>> events(UUID id) {
        return streams.events(id).map(items -> {
            if (items.isEmpty()) {
                throw Refused.absent("stream");
            }
            return new Page<>(items, null);
        });
    }

    @GET
    @Path("subscriptions")
    public Uni<Followed> subscriptions() {
        return fence.look(0, 0)
                .chain(seen -> lag.now()
                        .map(behind -> new Followed(
                                seen.safe(), seen.given(), fence.age().toMillis() / 1000.0, behind)));
    }

    @GET
    @Path("parked")
    public Uni<Page<Parking.Parked>> parked(
            @QueryParam("cursor") @DefaultValue("0") long cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return parking.waiting(cursor, limit)
                .map(items -> new Page<>(
                        items,
                        items.size() < limit
                                ? null
                                : Long.toString(items.getLast().id())));
    }

    /// 204 if it went through this time; the refusal otherwise.
    @POST
    @Path("parked/{id}/replay")
    public Uni<Void> replay(long id) {
        return replay.parked(id);
    }

    @POST
    @Path("views/rebuild")
    public Uni<Rebuild.Rebuilt> rebuild() {
        return rebuild.views();
    }

    @POST
    @Path("chain/verification")
    public Uni<Verifier.Finding> verify() {
        return verifier.verify();
    }

    @GET
    @Path("clock")
    public Time clock() {
        return new Time(clock.instant());
    }

    @PUT
    @Path("clock")
    public Time set(@NotNull @Valid Time time) {
        if (clock instanceof SimulatedClock simulated) {
            simulated.set(time.now());
            return clock();
        }
        throw Refused.absent("simulated clock");
    }
}

package redress.bench.suite;

import io.vertx.mutiny.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import redress.bench.Extent;
import redress.bench.ground.Scratch;
import redress.bench.legs.Leg;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Reading;
import redress.bench.measure.Rounds;
import redress.embedded.Patience;

/// How long an event takes to be an event of the next service: a letter that an agent writes in a case, until
/// notification-service has recorded it. Both times are PostgreSQL's own, when the row was written.
final class LatencyLeg implements Leg {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 32;
    private static final Duration ENOUGH = Duration.ofMinutes(3);
    private static final Set<Figure> SHOWN = Set.of(Figure.P50, Figure.P99, Figure.PER_SECOND);

    private final RunningSuite suite;
    private final Broker broker;
    private final OpenCases cases;
    private final Vertx vertx;

    LatencyLeg(RunningSuite suite, Broker broker, OpenCases cases, Vertx vertx) {
        this.suite = suite;
        this.broker = broker;
        this.cases = cases;
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        var floor = new KafkaFloor(suite.kafka());
        broker.create(KafkaFloor.TOPIC, KafkaFloor.PARTITIONS);
        var pace = new Pace(PER_SECOND);
        floor.at(pace, extent.letters() / 2);
        letters(pace, extent.letters() / 2);
        var alone = new ArrayList<Reading>();
        var services = new ArrayList<Reading>();
        for (int round = 0; round < extent.rounds(); round++) {
            alone.add(floor.at(pace, extent.letters()));
            services.add(letters(pace, extent.letters()));
        }
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        readings.put("kafka-floor", alone);
        readings.put("service-to-service", services);
        readings.put("above-floor", above(services, alone));
        return List.of(new Rounds(readings).finding(name(), Map.of("perSecond", PER_SECOND), SHOWN, List.of()));
    }

    private static List<Reading> above(List<Reading> services, List<Reading> floor) {
        var above = new ArrayList<Reading>();
        for (int round = 0; round < services.size(); round++) {
            above.add(new Reading(Map.of(
                    Figure.P50, difference(services.get(round), floor.get(round), Figure.P50),
                    Figure.P99, difference(services.get(round), floor.get(round), Figure.P99))));
        }
        return above;
    }

    private static double difference(Reading one, Reading other, Figure figure) {
        return one.value(figure).orElseThrow() - other.value(figure).orElseThrow();
    }

    private Reading letters(Pace pace, int count) {
        broker.awaitCalm();
        var from = suite.database("case-service");
        var to = suite.database("notification-service");
        var position = last(from);
        var heard = last(to);
        var took = write(pace, count);
        var letters = "select count(*) from event where kind = 'Message' and version = 1 and position > " + heard;
        if (!Patience.until(ENOUGH, () -> to.number(letters) >= count)) {
            throw new IllegalStateException(to.number(letters) + " of " + count + " letters arrived");
        }
        return new Latencies(between(written(from, position), registered(to, heard)))
                .reading(count / (took.toNanos() / 1e9));
    }

    private static long last(Scratch log) {
        return log.number("select coalesce(max(position), 0) from event");
    }

    /// Not one at a time: who writes does not wait for an answer before the next is due.
    private Duration write(Pace pace, int count) {
        var wrong = new AtomicReference<Throwable>();
        try (var desk = new Desk(vertx, CONNECTIONS, suite.port("case-service"), "", suite.token("ann", "agent"))) {
            var answered = new java.util.concurrent.CountDownLatch(count);
            var took = pace.each(
                    count,
                    number -> desk.post(
                                    "/cases/" + cases.next().caseId() + "/messages",
                                    "{\"text\":\"Letter " + number + "\"}")
                            .map(answer -> answer.demand(204))
                            .onTermination()
                            .invoke(answered::countDown)
                            .subscribe()
                            .with(_ -> {}, wrong::set));
            if (!answered.await(ENOUGH.toSeconds(), java.util.concurrent.TimeUnit.SECONDS) || wrong.get() != null) {
                throw new IllegalStateException("a letter could not be written", wrong.get());
            }
            return took;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<UUID, Double> written(Scratch log, long after) {
        return times(
                log,
                "select (data ->> 'messageId')::uuid, extract(epoch from recorded_at) * 1000 from event"
                        + " where type = 'MessageRequested' and position > " + after);
    }

    private static Map<UUID, Double> registered(Scratch log, long after) {
        return times(
                log,
                "select stream_id, extract(epoch from recorded_at) * 1000 from event"
                        + " where kind = 'Message' and version = 1 and position > " + after);
    }

    private static List<Double> between(Map<UUID, Double> written, Map<UUID, Double> registered) {
        return written.entrySet().stream()
                .map(letter -> {
                    var there = registered.get(letter.getKey());
                    if (there == null) {
                        throw new IllegalStateException("letter " + letter.getKey() + " was lost");
                    }
                    return there - letter.getValue();
                })
                .toList();
    }

    private static Map<UUID, Double> times(Scratch log, String sql) {
        try (var connection = log.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var times = new HashMap<UUID, Double>();
            while (rows.next()) {
                times.put(rows.getObject(1, UUID.class), rows.getDouble(2));
            }
            return times;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

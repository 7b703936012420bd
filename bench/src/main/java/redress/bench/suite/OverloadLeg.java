package redress.bench.suite;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import redress.bench.Extent;
import redress.bench.ground.Clients;
import redress.bench.legs.Leg;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Gauge;
import redress.bench.measure.Reading;
import redress.bench.measure.Rounds;

/// Twice as many commands as case-service can take: who is taken in is served as at its peak, who is not is told so at
/// once, and what was taken in is in the log.
final class OverloadLeg implements Leg {

    private static final String SERVICE = "case-service";
    private static final int CLIENTS = 32;
    private static final int CONNECTIONS = 512;
    private static final int RUNS = 6;
    private static final int DONE = 204;
    private static final int BUSY = 503;
    private static final Duration ENOUGH = Duration.ofMinutes(1);
    private static final Set<Figure> SHOWN = Set.of(Figure.PER_SECOND, Figure.P50, Figure.P99);

    private final RunningSuite suite;
    private final Gauge gauge;
    private final OpenCases cases;
    private final Vertx vertx;
    private final AtomicInteger names = new AtomicInteger();

    OverloadLeg(RunningSuite suite, Gauge gauge, OpenCases cases, Vertx vertx) {
        this.suite = suite;
        this.gauge = gauge;
        this.cases = cases;
        this.vertx = vertx;
    }

    /// An answer, and how long it took from the moment it was due.
    private record Heard(int status, double millis) {}

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        gauge.settle();
        peak(extent.warmUp());
        var before = assigned();
        var peak = peak(extent.run());
        var capacity = perSecond(peak, extent.run());
        var offered = extent.run().multipliedBy(RUNS);
        var heard = offer(2 * (int) capacity, offered);
        var taken = with(heard, DONE);
        check(before + with(peak, DONE).size() + taken.size());
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        readings.put("at-peak", List.of(reading(with(peak, DONE), extent.run())));
        readings.put("taken-in", List.of(reading(taken, offered)));
        readings.put("turned-away", List.of(reading(with(heard, BUSY), offered)));
        return List.of(new Rounds(readings).finding(name(), Map.of("perSecond", 2 * (int) capacity), SHOWN, List.of()));
    }

    /// Each client asks anew when it has its answer.
    private List<Heard> peak(Duration time) {
        var heard = new ConcurrentLinkedQueue<Heard>();
        try (var desk = desk(CLIENTS)) {
            new Clients(CLIENTS).asking(vertx, time, _ -> () -> ask(desk, heard));
        }
        return List.copyOf(heard);
    }

    /// So many a second, whether or not the one before has its answer.
    private List<Heard> offer(int perSecond, Duration time) {
        var heard = new ConcurrentLinkedQueue<Heard>();
        var count = (int) (perSecond * time.toSeconds());
        var answered = new CountDownLatch(count);
        try (var desk = desk(CONNECTIONS)) {
            new Pace(perSecond)
                    .each(
                            count,
                            _ -> ask(desk, heard)
                                    .onTermination()
                                    .invoke(answered::countDown)
                                    .subscribe()
                                    .with(_ -> {}, _ -> {})); // one without an answer is missed below
            if (!answered.await(ENOUGH.toSeconds(), TimeUnit.SECONDS) || heard.size() != count) {
                throw new IllegalStateException(heard.size() + " of " + count + " were answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return List.copyOf(heard);
    }

    private Desk desk(int connections) {
        return new Desk(vertx, connections, suite.port(SERVICE), "", suite.token("lee", "lead"));
    }

    /// Nobody had the case before, so each that is taken in is one event.
    private Uni<Desk.Answer> ask(Desk desk, Queue<Heard> heard) {
        var body = "{\"assignee\":\"agent-" + names.incrementAndGet() + "\"}";
        var due = System.nanoTime();
        return desk.put(cases.next().path(), body).invoke(answer -> {
            if (answer.status() != DONE && answer.status() != BUSY) {
                throw new IllegalStateException("answered " + answer.status() + " " + answer.text());
            }
            heard.add(new Heard(answer.status(), (System.nanoTime() - due) / 1e6));
        });
    }

    private long assigned() {
        return suite.database(SERVICE).number("select count(*) from event where type = 'CaseAssigned'");
    }

    private void check(long expected) {
        suite.database(SERVICE).demand(expected, "select count(*) from event where type = 'CaseAssigned'");
    }

    private static List<Heard> with(List<Heard> heard, int status) {
        return heard.stream().filter(answer -> answer.status() == status).toList();
    }

    private static double perSecond(List<Heard> heard, Duration time) {
        return heard.size() / (time.toMillis() / 1000.0);
    }

    /// None at all took no time.
    private static Reading reading(List<Heard> heard, Duration time) {
        return heard.isEmpty()
                ? Reading.of(Figure.PER_SECOND, 0)
                : new Latencies(heard.stream().map(Heard::millis).toList()).reading(perSecond(heard, time));
    }
}

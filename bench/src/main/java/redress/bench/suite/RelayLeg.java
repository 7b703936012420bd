package redress.bench.suite;

import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.bench.Extent;
import redress.bench.ground.Clients;
import redress.bench.ground.Ground;
import redress.bench.legs.Leg;
import redress.bench.legs.append.ServicePath;
import redress.bench.legs.read.Pass;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Gauge;
import redress.bench.measure.Race;
import redress.bench.measure.Versus;
import redress.embedded.Patience;

/// Whether what is written can be told as fast: case-service tells its whole log once more, as ops would have it do
/// from a position, against the peak at which such events are appended.
final class RelayLeg implements Leg {

    private static final String SERVICE = "case-service";
    private static final String TOPIC = "case-events";
    private static final String SUBSCRIPTION = "case-news";
    private static final String DRAIN = "drain";
    private static final Set<Figure> SHOWN = Set.of(Figure.PER_SECOND, Figure.SERVER_CPU, Figure.CLIENT_CPU);
    private static final List<Versus> VERSUS = List.of(new Versus(Figure.PER_SECOND, DRAIN, ServicePath.NAME));

    private final RunningSuite suite;
    private final Ground ground;
    private final Gauge gauge;
    private final Broker broker;
    private final OpenCases cases;
    private final Vertx vertx;

    RelayLeg(RunningSuite suite, Ground ground, Gauge gauge, Broker broker, OpenCases cases, Vertx vertx) {
        this.suite = suite;
        this.ground = ground;
        this.gauge = gauge;
        this.broker = broker;
        this.cases = cases;
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        gauge.settle();
        var events = log("select count(*) from event");
        var clients = new Clients(extent.clients().getFirst());
        return List.of(new Race(gauge, extent.rounds(), extent.run(), extent.warmUp())
                .of(List.of(
                        new ServicePath(ground.scratch("peak").withLog(), clients, vertx, 1),
                        new Drain(events, broker.sent(TOPIC))))
                .finding(name(), Map.of("events", (int) events), SHOWN, VERSUS));
    }

    private long log(String sql) {
        return suite.database(SERVICE).number(sql);
    }

    private final class Drain extends Pass {

        private static final Duration ENOUGH = Duration.ofMinutes(10);

        private final long events;
        private final long messages;

        /// @param messages that tell of those events
        Drain(long events, long messages) {
            super(events);
            this.events = events;
            this.messages = messages;
        }

        @Override
        public String name() {
            return DRAIN;
        }

        @Override
        public Run begin() {
            var desk = new Desk(vertx, 1, suite.port(SERVICE), "", suite.token("lee", "lead"));
            return new Run() {
                @Override
                public long during(Duration time) {
                    return passes(time, () -> told(desk));
                }

                @Override
                public void close() {
                    desk.close();
                }
            };
        }

        /// The worker notices that its checkpoint was set back when it next moves it, so one more event is recorded; it
        /// tells nobody anything.
        private long told(Desk desk) {
            var before = broker.sent(TOPIC);
            var head = log("select max(position) from event");
            suite.database(SERVICE)
                    .run("update checkpoint set position = 0, owner = owner + 1 where subscription = '" + SUBSCRIPTION
                            + "'");
            var turn = cases.next();
            desk.put(turn.path(), turn.body()).await().atMost(ENOUGH).demand(204);
            if (!Patience.until(ENOUGH, () -> position() > head)) {
                throw new IllegalStateException("not told to the end in " + ENOUGH);
            }
            var told = broker.sent(TOPIC) - before;
            if (told != messages) {
                throw new IllegalStateException("told " + told + " messages instead of " + messages);
            }
            return events;
        }

        private long position() {
            return log("select position from checkpoint where subscription = '" + SUBSCRIPTION + "'");
        }
    }
}

package redress.bench.suite;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import redress.bench.Extent;
import redress.bench.ground.Clients;
import redress.bench.ground.Ground;
import redress.bench.ground.Scratch;
import redress.bench.legs.Leg;
import redress.bench.legs.append.RawInsert;
import redress.bench.measure.Contender;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Gauge;
import redress.bench.measure.Race;
import redress.bench.measure.Versus;

/// What a command costs with all that belongs to it: HTTP, token, checks, load, decide, append; and the gateway before.
final class CommandLeg implements Leg {

    private static final String SERVICE = "at-service";
    private static final String GATEWAY = "through-gateway";
    private static final Set<Figure> SHOWN = Set.of(Figure.PER_SECOND, Figure.SERVER_CPU, Figure.CLIENT_CPU);
    private static final List<Versus> VERSUS = List.of(
            new Versus(Figure.PER_SECOND, SERVICE, RawInsert.NAME),
            new Versus(Figure.PER_SECOND, GATEWAY, RawInsert.NAME),
            new Versus(Figure.PER_SECOND, GATEWAY, SERVICE));

    private final RunningSuite suite;
    private final Ground ground;
    private final Gauge gauge;
    private final OpenCases cases;
    private final Vertx vertx;

    CommandLeg(RunningSuite suite, Ground ground, Gauge gauge, OpenCases cases, Vertx vertx) {
        this.suite = suite;
        this.ground = ground;
        this.gauge = gauge;
        this.cases = cases;
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        var clients = new Clients(extent.clients().getFirst());
        return List.of(new Race(gauge, extent.rounds(), extent.run(), extent.warmUp())
                .of(List.of(
                        new RawInsert(ground.scratch("raw"), clients, vertx, 1),
                        new Assignments(SERVICE, suite.port("case-service"), "", clients),
                        new Assignments(GATEWAY, suite.port("gateway"), "/api", clients)))
                .finding(name(), Map.of("clients", clients.count()), SHOWN, VERSUS));
    }

    /// Gives cases to one agent and the other in turn, so that each command is one event.
    private final class Assignments implements Contender {

        private final String name;
        private final int port;
        private final String prefix;
        private final Clients clients;
        private final Scratch log = suite.database("case-service");
        private long before;

        Assignments(String name, int port, String prefix, Clients clients) {
            this.name = name;
            this.port = port;
            this.prefix = prefix;
            this.clients = clients;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare() {
            before = assigned();
        }

        private long assigned() {
            return log.number("select count(*) from event where type = 'CaseAssigned'");
        }

        @Override
        public Run begin() {
            var desk = new Desk(vertx, clients.count(), port, prefix, suite.token("lee", "lead"));
            return new Run() {
                @Override
                public long during(Duration time) {
                    return clients.asking(vertx, time, _ -> client(desk));
                }

                @Override
                public void close() {
                    desk.close();
                }
            };
        }

        private Supplier<Uni<?>> client(Desk desk) {
            return () -> {
                var turn = cases.next();
                return desk.put(turn.path(), turn.body()).invoke(answer -> answer.demand(204));
            };
        }

        @Override
        public void check(long done) {
            log.demand(before + done, "select count(*) from event where type = 'CaseAssigned'");
        }
    }
}

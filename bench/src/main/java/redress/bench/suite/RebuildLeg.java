package redress.bench.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.bench.Extent;
import redress.bench.legs.Leg;
import redress.bench.legs.read.CopyOut;
import redress.bench.legs.read.Pass;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Gauge;
import redress.bench.measure.Race;
import redress.bench.measure.Versus;

/// How fast case-service draws all its views anew, against the table poured out.
final class RebuildLeg implements Leg {

    private static final String NAME = "rebuild";
    private static final String SERVICE = "case-service";
    private static final Set<Figure> SHOWN = Set.of(Figure.PER_SECOND, Figure.SERVER_CPU, Figure.CLIENT_CPU);
    private static final List<Versus> VERSUS = List.of(new Versus(Figure.PER_SECOND, NAME, CopyOut.NAME));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningSuite suite;
    private final Gauge gauge;
    private final Vertx vertx;

    RebuildLeg(RunningSuite suite, Gauge gauge, Vertx vertx) {
        this.suite = suite;
        this.gauge = gauge;
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> measure(Extent extent) {
        gauge.settle();
        var log = suite.database(SERVICE);
        var events = log.number("select count(*) from event");
        return List.of(new Race(gauge, extent.rounds(), extent.run(), extent.warmUp())
                .of(List.of(new CopyOut(log, events), new Rebuild(events)))
                .finding(NAME, Map.of("events", (int) events), SHOWN, VERSUS));
    }

    private final class Rebuild extends Pass {

        private static final Duration ENOUGH = Duration.ofMinutes(10);

        Rebuild(long events) {
            super(events);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Run begin() {
            var ops = new Desk(vertx, 1, suite.port(SERVICE), "", suite.token("ops", "ops"));
            return new Run() {
                @Override
                public long during(Duration time) {
                    return passes(time, () -> rebuilt(ops));
                }

                @Override
                public void close() {
                    ops.close();
                }
            };
        }

        private static long rebuilt(Desk ops) {
            var answer = ops.post("/maintenance/views/rebuild", "")
                    .await()
                    .atMost(ENOUGH)
                    .demand(200);
            try {
                return JSON.readTree(answer.text()).path("events").asLong();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(answer.text(), e);
            }
        }
    }
}

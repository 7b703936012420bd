package redress.bench.legs.append;

import io.vertx.mutiny.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.bench.Extent;
import redress.bench.ground.Clients;
import redress.bench.ground.Ground;
import redress.bench.legs.Leg;
import redress.bench.measure.Contender;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Race;
import redress.bench.measure.Versus;

/// What it costs to write an event down, from the bare row to the service's whole path, and in Axon.
public final class Append implements Leg {

    private static final Set<Figure> SHOWN =
            Set.of(Figure.PER_SECOND, Figure.SERVER_CPU, Figure.CLIENT_CPU, Figure.WAL, Figure.COMMITS_PER_FSYNC);

    private static final List<Versus> VERSUS = List.of(
            new Versus(Figure.PER_SECOND, SqlAppend.NAME, RawInsert.NAME),
            new Versus(Figure.COMMITS_PER_FSYNC, SqlAppend.NAME, RawInsert.NAME),
            new Versus(Figure.PER_SECOND, ServicePath.NAME, RawInsert.NAME),
            new Versus(Figure.COMMITS_PER_FSYNC, ServicePath.NAME, RawInsert.NAME),
            new Versus(Figure.PER_SECOND, AxonAppend.BARE, RawInsert.NAME),
            new Versus(Figure.CPU, SqlAppend.NAME, AxonAppend.BARE),
            new Versus(Figure.PER_SECOND, ServicePath.NAME, AxonAppend.PATH),
            new Versus(Figure.CPU, ServicePath.NAME, AxonAppend.PATH));

    private final Ground ground;
    private final Vertx vertx;

    public Append(Ground ground, Vertx vertx) {
        this.ground = ground;
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        var race = new Race(ground, extent.rounds(), extent.run(), extent.warmUp());
        var findings = new ArrayList<Finding>();
        for (var clients : extent.clients()) {
            for (var events : extent.perCommit()) {
                findings.add(race.of(contenders(new Clients(clients), events))
                        .finding(name(), setting(clients, events), SHOWN, VERSUS));
            }
        }
        return findings;
    }

    private List<Contender> contenders(Clients clients, int events) {
        return List.of(
                new RawInsert(ground.scratch("raw"), clients, vertx, events),
                new SqlAppend(ground.scratch("sql").withLog(), clients, vertx, events),
                new ServicePath(ground.scratch("service").withLog(), clients, vertx, events),
                AxonAppend.bare(ground.scratch("axon"), clients, events),
                AxonAppend.path(ground.scratch("axon"), clients, events));
    }

    private static Map<String, Integer> setting(int clients, int events) {
        var setting = new LinkedHashMap<String, Integer>();
        setting.put("clients", clients);
        setting.put("events", events);
        return setting;
    }
}

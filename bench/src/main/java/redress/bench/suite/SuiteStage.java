package redress.bench.suite;

import io.vertx.mutiny.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redress.bench.ground.Ground;
import redress.bench.ground.Scratch;
import redress.bench.legs.Leg;

/// A whole suite for the legs that need one: started, filled and warmed by an import, stopped and wiped afterwards.
public final class SuiteStage implements AutoCloseable {

    public static final List<String> LEGS = List.of("rebuild", "latency", "command", "overload", "relay", "suite");

    /// Orders there are before anything is measured.
    private static final int STOCK = 600;

    private static final int CASES = 500;

    private final RunningSuite suite;
    private final Vertx vertx = Vertx.vertx();
    private final Broker broker;
    private final Ground ground;
    private final Imports imports;
    private final OpenCases cases;

    private SuiteStage(RunningSuite suite, Path folder) {
        this.suite = suite;
        this.broker = new Broker(suite.kafka());
        this.ground = suite.ground();
        this.imports = new Imports(suite, folder);
        imports.of(STOCK);
        this.cases = OpenCases.about(orders(suite.database("case-service")), suite, vertx);
    }

    public static SuiteStage up(Path root) {
        var suite = new RunningSuite(root);
        var stop = new Thread(suite::down, "suite-down");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            suite.up();
            return new SuiteStage(suite, root.resolve("bench/target/shop"));
        } catch (RuntimeException failed) {
            suite.down();
            throw failed;
        } finally {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    /// Letters before commands, of which the cases grow long.
    public List<Leg> legs() {
        var gauge = new SuiteGauge(suite, ground, broker);
        return List.of(
                new RebuildLeg(suite, gauge, vertx),
                new LatencyLeg(suite, broker, cases, vertx),
                new CommandLeg(suite, ground, gauge, cases, vertx),
                new OverloadLeg(suite, gauge, cases, vertx),
                new RelayLeg(suite, ground, gauge, broker, cases, vertx),
                new SuiteLeg(suite, gauge, imports),
                new StartLeg(suite, gauge));
    }

    private static List<String> orders(Scratch log) {
        try (var connection = log.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct data ->> 'orderId' from event"
                        + " where type = 'OrderPlaced' limit " + CASES)) {
            var orders = new ArrayList<String>();
            while (rows.next()) {
                orders.add(rows.getString(1));
            }
            return orders;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whoever comes second finds nothing to do.
    @Override
    public synchronized void close() {
        broker.close();
        vertx.close().await().atMost(Duration.ofSeconds(10));
        suite.down();
    }
}

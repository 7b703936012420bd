package redress.bench;

import io.vertx.mutiny.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redress.bench.ground.Ground;
import redress.bench.legs.Leg;
import redress.bench.legs.append.Append;
import redress.bench.legs.playbook.PlaybookSpeed;
import redress.bench.legs.read.Load;
import redress.bench.legs.read.Replay;
import redress.embedded.Folders;
import redress.embedded.Place;
import redress.embedded.Ports;

/// A PostgreSQL of our own for the legs that run in this process, made anew and gone afterwards.
public final class Stage implements AutoCloseable {

    public static final List<String> LEGS = List.of("append", "load", "replay", "playbook");

    private static final String PASSWORD = "bench";

    private final Path folder;
    private final Ground ground;
    private final Vertx vertx = Vertx.vertx();

    private Stage(Path folder, Ground ground) {
        this.folder = folder;
        this.ground = ground;
    }

    public static Stage in(Path folder) {
        ground(folder).stop(); // a bench that was killed could not
        Folders.delete(folder);
        var ground = ground(folder);
        ground.start();
        return new Stage(folder, ground);
    }

    private static Ground ground(Path folder) {
        return new Ground(Place.under(folder, "postgres"), Ports.free(), PASSWORD);
    }

    public List<Leg> legs() {
        return List.of(
                new Append(ground, vertx), new Load(ground, vertx), new Replay(ground, vertx), new PlaybookSpeed());
    }

    /// Whoever comes second finds nothing to do.
    @Override
    public synchronized void close() {
        ground.stop();
        vertx.close().await().atMost(Duration.ofSeconds(10));
        Folders.delete(folder);
    }
}

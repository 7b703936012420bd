package redress.bench.suite;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import redress.faults.FaultsRun;
import redress.faults.ProvingGround;
import redress.faults.Words;

/// A whole suite to be struck for as long as somebody likes; stopped and wiped afterwards.
public final class FaultsStage implements AutoCloseable {

    private final RunningSuite suite;
    private final ProvingGround ground;

    private FaultsStage(RunningSuite suite, ProvingGround ground) {
        this.suite = suite;
        this.ground = ground;
    }

    public static FaultsStage up(Path root) {
        var suite = new RunningSuite(root);
        var stop = new Thread(suite::down, "suite-down");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return new FaultsStage(suite, suite.upToBeStruck());
        } catch (RuntimeException failed) {
            suite.down();
            throw failed;
        } finally {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    /// True if every promise was kept.
    public boolean isGreen(long seed, int kills, PrintStream out) {
        return new FaultsRun(ground.target(), Words.of(Locale.getDefault()), out::println)
                .run(seed, kills)
                .isGreen();
    }

    /// Whoever comes second finds nothing to do.
    @Override
    public synchronized void close() {
        suite.down();
        ground.close();
    }
}

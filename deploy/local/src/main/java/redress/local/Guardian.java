package redress.local;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import redress.embedded.Server;
import redress.embedded.ServerFailed;
import redress.local.Supervision.GiveUp;
import redress.local.Supervision.Restart;

/// Watches one server and brings it back when it died.
final class Guardian implements Runnable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Server server;
    private final Screen screen;
    private final InstantSource clock;
    private final Consumer<Refusal> givenUp;
    private Supervision supervision;

    Guardian(Server server, Screen screen, InstantSource clock, Consumer<Refusal> givenUp) {
        this.server = server;
        this.screen = screen;
        this.clock = clock;
        this.givenUp = givenUp;
        this.supervision = Supervision.from(clock.instant());
    }

    @Override
    public void run() {
        try {
            while (server.isRunning() || revived()) {
                Thread.sleep(LOOK_EVERY);
            }
            givenUp.accept(Refusal.because("gave.up", server.name()));
        } catch (InterruptedException _) {
            // the suite stops
        }
    }

    private boolean revived() throws InterruptedException {
        return switch (supervision.died(clock.instant())) {
            case GiveUp _ -> false;
            case Restart(var after, var attempt, var next) -> {
                supervision = next;
                screen.say("died", server.name(), after.toSeconds(), attempt);
                Thread.sleep(after);
                start();
                yield true;
            }
        };
    }

    /// A start that fails is found dead at the next look.
    private void start() throws InterruptedException {
        try {
            server.start();
            supervision = supervision.started(clock.instant());
            screen.say("back", server.name());
        } catch (ServerFailed failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException(failed.getMessage());
            }
        }
    }
}

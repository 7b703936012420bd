package redress.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Starting and ending processes of our own.
public final class Processes {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Processes() {}

    /// Starts it, its words going to the place's log and its number to the place's note. It gets a session of its own
    /// where that is possible, so that a Ctrl-C meant for us does not end it out of order.
    public static Process start(ProcessBuilder command, Place place) {
        try {
            var process = command.command(inItsOwnSession(command.command()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                    .start();
            process.getOutputStream().close();
            place.pid().write(process.toHandle());
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> inItsOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        return Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList();
    }

    /// Runs a short command to its end: what it printed, or a failure with that.
    static void run(List<String> command, Place place) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new ServerFailed(place.name() + " could not be prepared; its log " + place.log() + " ends with:\n"
                        + place.lastWords());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while preparing " + place.name() + ".", e);
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Asks it to end, and ends it when it takes too long.
    public static void stop(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!ended(process, grace)) {
            kill(process);
        }
    }

    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(10));
    }

    /// A process nobody has collected yet is gone too: some containers never collect.
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || isUncollected(process);
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
        return Patience.until(limit, () -> isGone(process));
    }

    private static boolean isUncollected(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException _) {
            return false; // no /proc here, or gone meanwhile: isAlive knows
        }
    }
}

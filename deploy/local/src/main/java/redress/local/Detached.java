package redress.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import redress.embedded.Patience;
import redress.embedded.Processes;

/// A launcher in the background: started here, listened to until it is ready or gone.
final class Detached {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Installation installation;
    private final Premises premises;
    private final Screen screen;
    private long heard;

    Detached(Installation installation, Screen screen) {
        this.installation = installation;
        this.premises = new Premises(installation);
        this.screen = screen;
    }

    /// Its exit code if it ended, else success.
    int up() {
        premises.requireFree();
        premises.forgetReady();
        var launcher = start();
        var settled = Patience.until(LIMIT, () -> {
            listen();
            return premises.isReady() || !launcher.isAlive();
        });
        listen();
        if (!settled) {
            throw Refusal.because("detached.silent", log());
        }
        return launcher.isAlive() ? Exit.DONE.code() : launcher.exitValue();
    }

    private Process start() {
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=" + Locale.getDefault().getLanguage(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "up");
        try {
            Files.createDirectories(log().getParent());
            Files.writeString(log(), "");
            return new ProcessBuilder(Processes.inItsOwnSession(command))
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Passes on what it has said since the last time, whole lines only.
    private void listen() {
        try (var file = new RandomAccessFile(log().toFile(), "r")) {
            file.seek(heard);
            var bytes = new byte[(int) (file.length() - heard)];
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().forEach(screen::line);
            heard += whole.getBytes(StandardCharsets.UTF_8).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return installation.home().resolve("logs").resolve("launcher.log");
    }
}

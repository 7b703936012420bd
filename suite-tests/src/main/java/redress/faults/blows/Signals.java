package redress.faults.blows;

import java.io.IOException;
import java.io.UncheckedIOException;

/// What a process is told by `kill`.
final class Signals {

    private Signals() {}

    static void send(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while striking", e);
        }
    }
}

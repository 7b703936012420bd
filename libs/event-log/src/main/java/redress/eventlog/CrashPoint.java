package redress.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where it hurts most to die. Only tests of faults have a service die there; elsewhere it is passed by.
///
/// `REDRESS_CRASH_AT` in the environment names a file, from the folder the service runs in. While that file is there
/// and says `append-after-commit:3`, the third pass of this point ends the process as a power cut would, and the file
/// with it, so that the next life is spared. Without the variable nothing is ever looked at.
public enum CrashPoint {
    /// Decided, not yet written.
    APPEND_BEFORE_COMMIT,
    /// Written; whoever asked for it does not know.
    APPEND_AFTER_COMMIT,
    /// Kafka has the messages; the checkpoint does not know.
    SEND_BEFORE_CHECKPOINT,
    /// A message led to what it leads to; Kafka does not know.
    EFFECT_BEFORE_ACK,
    /// The view's rows are written, the checkpoint is not, the transaction is open.
    VIEW_MID_BATCH,
    /// The mail is out; the log does not know.
    MAIL_BEFORE_OUTCOME;

    /// The environment variable that names the file.
    public static final String VARIABLE = "REDRESS_CRASH_AT";

    private static final int AS_IF_KILLED = 137;
    private static final Optional<Path> ORDER =
            Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of);
    private static final Map<CrashPoint, Integer> PASSES = new ConcurrentHashMap<>();

    /// `append-after-commit`
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public void pass() {
        ORDER.filter(Files::exists).ifPresent(this::obey);
    }

    private void obey(Path order) {
        try {
            var words = Files.readString(order).strip().split(":", -1);
            if (words[0].equals(wire()) && PASSES.merge(this, 1, Integer::sum) >= Integer.parseInt(words[1])) {
                Files.delete(order);
                Runtime.getRuntime().halt(AS_IF_KILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

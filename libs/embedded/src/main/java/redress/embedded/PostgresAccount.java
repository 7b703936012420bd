package redress.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who PostgreSQL runs as: it refuses root, so root steps down first.
enum PostgresAccount {
    /// An ordinary user runs it as herself.
    OURSELVES(""),
    /// Root in a user namespace of its own is nobody there, and still owns its files.
    NAMESPACE("unshare -U"),
    /// Where namespaces are forbidden: the account `nobody`, which must then own the data.
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups") {
        @Override
        void own(Path data) {
            try {
                Files.setAttribute(data, "unix:uid", 65534);
                Files.setAttribute(data, "unix:gid", 65534);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private final String stepDown;

    PostgresAccount(String stepDown) {
        this.stepDown = stepDown;
    }

    static PostgresAccount ofThisMachine() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        for (var account : List.of(NAMESPACE, NOBODY)) {
            if (Processes.succeeds(account.command("true", List.of()))) {
                return account;
            }
        }
        throw new ServerFailed(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here: run this as an"
                        + " ordinary user.");
    }

    void own(Path data) {}

    List<String> command(String program, List<String> arguments) {
        var steps = stepDown.isEmpty()
                ? Stream.<String>empty()
                : Pattern.compile(" ").splitAsStream(stepDown);
        return Stream.of(steps, Stream.of(program), arguments.stream())
                .flatMap(words -> words)
                .toList();
    }
}

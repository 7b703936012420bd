package redress.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every program of the suite. Those that are built are started.
enum Program {
    GATEWAY(0),
    CASE_SERVICE(1),
    SUPPLIER_CLAIM_SERVICE(2),
    LOGISTICS_CLAIM_SERVICE(3),
    REFUND_SERVICE(4),
    NOTIFICATION_SERVICE(5);

    private final int offset;

    Program(int offset) {
        this.offset = offset;
    }

    static List<Program> built(Installation installation) {
        return Arrays.stream(values())
                .filter(program -> program.isBuilt(installation))
                .toList();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int port(Installation installation) {
        return installation.port() + offset;
    }

    /// As the build left it.
    Path folder(Installation installation) {
        return installation.root().resolve(title()).resolve("target").resolve("quarkus-app");
    }

    boolean isBuilt(Installation installation) {
        return Files.exists(folder(installation).resolve("quarkus-run.jar"));
    }

    /// The gateway has no log of its own.
    Optional<String> database() {
        return this == GATEWAY ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }
}

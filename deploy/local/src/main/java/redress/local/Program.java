package redress.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every program of the suite. Those that are built are started.
enum Program {
    GATEWAY(0, 192),
    CASE_SERVICE(1, 192),
    SUPPLIER_CLAIM_SERVICE(2, 128),
    LOGISTICS_CLAIM_SERVICE(3, 128),
    REFUND_SERVICE(4, 128),
    NOTIFICATION_SERVICE(5, 128);

    private final int offset;
    private final int heapMiB;

    /// @param heapMiB the most its objects may take; it begins with much less
    Program(int offset, int heapMiB) {
        this.offset = offset;
        this.heapMiB = heapMiB;
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

    /// How its JVM keeps small on a small machine. Without a word on it the heap would begin at its largest, and the
    /// C library would keep a pool of memory per processor and more.
    List<String> jvm() {
        return List.of("-Xms32m", "-Xmx" + heapMiB + "m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");
    }

    /// How its JVM compiles when nobody has told it what is hot: at once and for good. To find out and
    /// to compile that a second time costs a small machine more than it gains for a long time.
    List<String> untrained() {
        return List.of("-XX:TieredStopAtLevel=1");
    }

    /// How it does when it was trained, or is: what people wait for is compiled as well as can be.
    List<String> trained() {
        return switch (this) {
            case GATEWAY, CASE_SERVICE -> List.of();
            case SUPPLIER_CLAIM_SERVICE, LOGISTICS_CLAIM_SERVICE, REFUND_SERVICE, NOTIFICATION_SERVICE -> untrained();
        };
    }

    /// As the build left it.
    Path folder(Installation installation) {
        return installation.root().resolve(title()).resolve("target").resolve("quarkus-app");
    }

    /// Where it runs from: a copy, so that a new build does not pull the ground from under a running suite.
    Path workplace(Installation installation) {
        return installation.home().resolve("programs").resolve(title());
    }

    AotCache aotCache(Installation installation) {
        return new AotCache(folder(installation), jvm());
    }

    boolean isBuilt(Installation installation) {
        return Files.exists(folder(installation).resolve("quarkus-run.jar"));
    }

    /// The gateway has no log of its own.
    Optional<String> database() {
        return this == GATEWAY ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }
}

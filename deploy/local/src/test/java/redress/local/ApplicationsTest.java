package redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.embedded.Ports;

/// With a real JVM, and a service that can do no more than be ready.
class ApplicationsTest {

    private static final Program SERVICE = Program.REFUND_SERVICE;
    private static final String SOURCE = """
            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;

            class Ready {
                public static void main(String[] args) throws Exception {
                    var port = Integer.parseInt(System.getenv("HTTP_PORT"));
                    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                    server.createContext("/q/health/ready", exchange -> exchange.sendResponseHeaders(200, -1));
                    server.start();
                }
            }
            """;

    @TempDir
    Path root;

    private final List<ServiceProcess> running = new ArrayList<>();
    private Installation installation;

    @BeforeEach
    void build() throws IOException {
        var base = Ports.free() - 4; // refund-service is the fourth
        installation = new Installation(root, root.resolve("home"), base, "system");
        var classes = Files.createDirectories(root.resolve("classes"));
        var source = Files.writeString(root.resolve("Ready.java"), SOURCE);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        pack(classes.resolve("Ready.class"), Files.createDirectories(SERVICE.folder(installation)));
    }

    @AfterEach
    void kill() {
        running.forEach(ServiceProcess::kill);
    }

    @Test
    void a_service_starts_with_what_it_learned_in_training_and_without_once_it_is_built_anew() throws IOException {
        assertThat(arguments(started(Purpose.WORK))).as("never trained").noneMatch(ApplicationsTest::isAboutCache);

        started(Purpose.TRAINING).close();
        SERVICE.aotCache(installation).keepFrom(SERVICE.workplace(installation));
        var trained = started(Purpose.WORK);
        assertThat(arguments(trained)).contains("-XX:AOTCache=app.aot");
        assertThat(inMemory(trained)).isTrue();
        assertThat(applications(Purpose.WORK).estranged()).isEmpty();
        trained.close();

        var jar = SERVICE.folder(installation).resolve("quarkus-run.jar");
        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 2_000));
        assertThat(applications(Purpose.WORK).estranged()).containsExactly(SERVICE);
        assertThat(arguments(started(Purpose.WORK))).as("built anew").noneMatch(ApplicationsTest::isAboutCache);
    }

    /// Ended first, where it runs: there is one port.
    private ServiceProcess started(Purpose purpose) {
        running.forEach(ServiceProcess::close);
        var service = applications(purpose).processes().getFirst();
        running.add(service);
        service.start();
        return service;
    }

    private Applications applications(Purpose purpose) {
        return new Applications(installation, List.of(SERVICE), new Secret("secret"), purpose);
    }

    private List<String> arguments(ServiceProcess service) {
        return process(service).info().arguments().map(List::of).orElseThrow();
    }

    /// Whether the JVM took the cache it was told of; believed where there is no `/proc`.
    private boolean inMemory(ServiceProcess service) throws IOException {
        var maps = Path.of("/proc", Long.toString(process(service).pid()), "maps");
        return !Files.exists(maps) || Files.readString(maps).contains("/app.aot");
    }

    private ProcessHandle process(ServiceProcess service) {
        return installation.place(service.name()).pid().process().orElseThrow();
    }

    private static boolean isAboutCache(String argument) {
        return argument.startsWith("-XX:AOT");
    }

    private static void pack(Path main, Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Ready");
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest)) {
            jar.putNextEntry(new JarEntry("Ready.class"));
            Files.copy(main, jar);
        }
    }
}

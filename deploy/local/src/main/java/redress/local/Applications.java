package redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.embedded.Database;
import redress.embedded.Folders;
import redress.embedded.LocalClaims;
import redress.embedded.SigningKey;

/// The services as they are run here: from a copy of what was built, with their AOT cache where it fits, and with the
/// environment every service reads.
record Applications(Installation installation, List<Program> programs, Secret password, Purpose purpose) {

    List<ServiceProcess> processes() {
        return programs.stream().map(this::process).toList();
    }

    private ServiceProcess process(Program program) {
        var folder = copy(program);
        var jvm = new ArrayList<>(program.jvm());
        jvm.addAll(aboutTraining(program));
        return new ServiceProcess(
                installation.place(program.title()),
                folder,
                jvm,
                program.port(installation),
                environment(program),
                purpose.lastWords());
    }

    /// Those whose AOT cache is of another build, another JVM or other options, and left alone.
    List<Program> estranged() {
        return programs.stream()
                .filter(program -> program.aotCache(installation).state() == AotCache.State.STALE)
                .toList();
    }

    /// What its JVM is told of its training, and the cache where there is one for it.
    private List<String> aboutTraining(Program program) {
        return switch (purpose) {
            case TRAINING -> and(program.trained(), AotCache.learning());
            case WORK -> {
                var cache = program.aotCache(installation);
                yield switch (cache.state()) {
                    case ABSENT, STALE -> program.untrained();
                    case FRESH -> {
                        cache.lendTo(program.workplace(installation));
                        yield and(program.trained(), AotCache.knowing());
                    }
                };
            }
        };
    }

    private static List<String> and(List<String> options, String another) {
        return Stream.concat(options.stream(), Stream.of(another)).toList();
    }

    /// With the times of its files: an AOT cache fits no others.
    private Path copy(Program program) {
        var from = program.folder(installation);
        var to = program.workplace(installation);
        Folders.delete(to);
        try (var all = Files.walk(from)) {
            for (var path : all.filter(path -> !AotCache.isOne(path)).toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    private Map<String, String> environment(Program program) {
        var environment = new HashMap<String, String>();
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("HTTP_PORT", Integer.toString(program.port(installation)));
        environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + installation.kafkaPort());
        environment.put("JWKS_URL", SigningKey.jwks(installation.keys()).toString());
        environment.put("TOKEN_ISSUER", LocalClaims.ISSUER);
        environment.put("REDRESS_CLOCK", installation.clock());
        environment.put("SMTP_PORT", Integer.toString(installation.smtpPort()));
        environment.put("REDRESS_DATA", installation.home().resolve("content").toString());
        environment.put(
                "MAILBOX_URL", installation.at(installation.mailboxPort()).toString());
        program.database().ifPresent(name -> {
            var database = new Database(name, name, password.text(), installation.postgresPort());
            // a line of one's own to the database may be given by the launcher's environment: CASE_SERVICE_DB_URL
            environment.put("DB_URL", System.getenv().getOrDefault(program.name() + "_DB_URL", database.reactiveUrl()));
            environment.put("DB_USER", database.owner());
            environment.put("DB_PASSWORD", database.password());
        });
        if (program == Program.GATEWAY) { // for the page's demo sign-ins
            environment.put(
                    "REDRESS_DEMO_KEYS", SigningKey.file(installation.keys()).toString());
        }
        for (var other : Program.values()) {
            environment.put(other.name() + "_URL", address(other));
        }
        return environment;
    }

    /// Nothing for one that is no part of this installation.
    private String address(Program program) {
        return programs.contains(program)
                ? installation.at(program.port(installation)).toString()
                : "";
    }
}

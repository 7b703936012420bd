package redress.gateway.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The issuer of a local installation: its public keys are a file here. A foreign issuer publishes its keys itself.
@ApplicationScoped
class LocalIssuer {

    private final String name;
    private final String keys;

    LocalIssuer(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String name,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") String keys) {
        this.name = name;
        this.keys = keys;
    }

    String name() {
        return name;
    }

    Optional<String> keySet() {
        return file().map(LocalIssuer::read);
    }

    private Optional<Path> file() {
        if (keys.startsWith("http:") || keys.startsWith("https:")) {
            return Optional.empty();
        }
        return Optional.of(keys.startsWith("file:") ? Path.of(URI.create(keys)) : Path.of(keys))
                .filter(Files::isReadable);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The public keys cannot be read", e);
        }
    }
}

package redress.topups;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The secret that payment links are signed with: a file that only this service reads, made at its first start where
/// none is given. A new secret makes all open links worthless.
@Startup
@Singleton
class LinkKey {

    private static final String SEAL = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    LinkKey(@ConfigProperty(name = "redress.topups.key") Path file) {
        try {
            this.key = new SecretKeySpec(read(file.toAbsolutePath()), SEAL);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of payment links could not be read or made: " + file, e);
        }
    }

    String sign(String text) {
        try {
            var seal = Mac.getInstance(SEAL);
            seal.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(seal.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(SEAL + " is part of every Java", e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        var bytes = Files.readAllBytes(file);
        if (bytes.length < BYTES) {
            throw new IOException("it has less than " + BYTES + " bytes");
        }
        return bytes;
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(
                file.getParent(),
                "links",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

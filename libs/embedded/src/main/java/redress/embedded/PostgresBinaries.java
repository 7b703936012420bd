package redress.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once per user and version from the Maven artifact.
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path folder() {
        try {
            var packed = packed();
            var folder = Path.of(System.getProperty("java.io.tmpdir"))
                    .resolve("redress-postgres-" + System.getProperty("user.name") + "-" + fingerprint(packed));
            if (!isOurs(folder)) {
                unpack(packed, folder);
            }
            return folder.resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's programs could not be unpacked", e);
        }
    }

    private static byte[] packed() throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        var machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return in.readAllBytes();
        }
    }

    /// Nobody else's programs are ever run.
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        if (!Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            throw new ServerFailed("The folder " + folder + " belongs to someone else: remove it.");
        }
        return true;
    }

    /// Into a neighbour first, so that nobody ever sees half of it.
    private static void unpack(byte[] packed, Path folder) throws IOException {
        var fresh = Files.createTempDirectory(folder.getParent(), "redress-postgres-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, fresh);
            }
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException _) {
            Folders.delete(fresh); // another process was first
        }
    }

    private static void write(TarArchiveEntry entry, InputStream bytes, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(bytes, target);
            var rights = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(rights));
        }
    }

    private static String fingerprint(byte[] packed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(packed);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

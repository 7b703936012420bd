package redress.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The bytes of all policy files: the shipped ones, some of them replaced by the operator's.
record PolicyFiles(Map<String, byte[]> bytes, Faults faults) {

    static final String SHOPS = "shops.yaml";
    static final String PROFILES = "profiles.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String CALENDARS = "calendars.yaml";
    static final String DEPARTMENTS = "departments.yaml";
    static final String LIABILITY = "liability.yaml";
    static final String LIMITS = "limits.yaml";
    static final List<String> NAMES = List.of(CALENDARS, DEPARTMENTS, LIABILITY, LIMITS, PARAMETERS, PROFILES, SHOPS);

    static PolicyFiles shipped() {
        var files = new PolicyFiles(new TreeMap<>(), new Faults());
        NAMES.forEach(name -> files.bytes.put(name, resource(name)));
        return files;
    }

    static PolicyFiles of(Path folder) {
        var files = shipped();
        files.replaceFrom(folder);
        return files;
    }

    /// Short, and another one as soon as one byte of one file is another.
    String version() {
        var sha = sha256();
        bytes.forEach((name, content) -> {
            sha.update(name.getBytes(UTF_8));
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
            sha.update(content);
        });
        return HexFormat.of().formatHex(sha.digest(), 0, 6);
    }

    private void replaceFrom(Path folder) {
        if (!Files.isDirectory(folder)) {
            faults.add(PolicyRule.NO_FOLDER, folder.toString(), "/");
            return;
        }
        try (var found = Files.list(folder)) {
            found.filter(PolicyFiles::isYaml).sorted().forEach(this::replace);
        } catch (IOException _) {
            faults.add(PolicyRule.UNREADABLE, folder.toString(), "/");
        }
    }

    private void replace(Path file) {
        var name = file.getFileName().toString();
        if (!NAMES.contains(name)) {
            faults.add(PolicyRule.UNKNOWN_FILE, name, "/", String.join(", ", NAMES));
            return;
        }
        try {
            bytes.put(name, Files.readAllBytes(file));
        } catch (IOException _) {
            faults.add(PolicyRule.UNREADABLE, name, "/");
        }
    }

    private static boolean isYaml(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static byte[] resource(String name) {
        try (var in = PolicyFiles.class.getResourceAsStream("/policy/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped " + name + " cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

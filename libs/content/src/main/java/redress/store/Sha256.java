package redress.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// What bytes are known by: the SHA-256 of themselves, in small hexadecimal.
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256 in small hexadecimal");
        }
    }

    /// Nothing for a text that is none.
    public static Optional<Sha256> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
    }

    static Sha256 of(byte[] bytes) {
        return of(digest().digest(bytes), HexFormat.of());
    }

    /// Of what a digest has seen so far.
    static Sha256 of(MessageDigest seen) {
        return of(seen.digest(), HexFormat.of());
    }

    private static Sha256 of(byte[] hash, HexFormat format) {
        return new Sha256(format.formatHex(hash));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}

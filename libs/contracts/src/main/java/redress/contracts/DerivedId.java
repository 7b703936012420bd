package redress.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// An id made from what it stands for (UUIDv5), so that asking twice is asking once.
public final class DerivedId {

    private static final UUID REDRESS =
            named(new UUID(0x6ba7b8109dad11d1L, 0x80b400c04fd430c8L), "redress".getBytes(UTF_8));

    private DerivedId() {}

    /// The same parts in the same order give the same id; `("a", "bc")` and `("ab", "c")` do not.
    public static UUID of(String... parts) {
        var name = new StringBuilder();
        for (var part : parts) {
            name.append(part.length()).append(':').append(part);
        }
        return named(REDRESS, name.toString().getBytes(UTF_8));
    }

    /// RFC 9562, version 5.
    static UUID named(UUID namespace, byte[] name) {
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .flip());
        var hash = ByteBuffer.wrap(sha1.digest(name));
        var high = (hash.getLong() & ~0xF000L) | 0x5000L;
        var low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-1", impossible);
        }
    }
}

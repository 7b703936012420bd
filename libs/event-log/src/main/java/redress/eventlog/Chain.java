package redress.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/// The hash chain of a stream: each event's hash covers the one before it, so that a changed, missing or moved row
/// shows.
public final class Chain {

    /// What the first event of a stream stands on.
    public static final byte[] START = new byte[0];

    private Chain() {}

    public static byte[] hash(
            byte[] previous,
            UUID stream,
            int version,
            String kind,
            String type,
            int schema,
            String data,
            String meta,
            Instant at) {
        var digest = digest();
        add(digest, previous);
        add(digest, bytes(stream.toString()));
        add(digest, bytes(Integer.toString(version)));
        add(digest, bytes(kind));
        add(digest, bytes(type));
        add(digest, bytes(Integer.toString(schema)));
        add(digest, bytes(data));
        add(digest, bytes(meta));
        add(digest, bytes(at.getEpochSecond() + "." + at.getNano()));
        return digest.digest();
    }

    public static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(4).putInt(part.length).array());
        digest.update(part);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

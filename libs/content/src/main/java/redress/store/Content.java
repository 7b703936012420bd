package redress.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes that may be kept: measured, named by their hash, and of a type we take.
///
/// @param size in bytes
public record Content(Sha256 hash, long size, String mediaType, Source source) {

    /// Where the bytes are until they are kept; may be opened more than once.
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /// What one of our own people wrote.
    public static Content words(String text) {
        var bytes = text.getBytes(UTF_8);
        return new Content(
                Sha256.of(bytes), bytes.length, "text/plain;charset=UTF-8", () -> new ByteArrayInputStream(bytes));
    }
}

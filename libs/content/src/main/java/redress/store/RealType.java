package redress.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a file is by its first bytes, whatever it is called: the types that are taken as evidence.
enum RealType {
    JPEG("image/jpeg", "\\xFF\\xD8\\xFF"),
    PNG("image/png", "\\x89PNG\\r\\n\\x1A\\n"),
    GIF("image/gif", "GIF8[79]a"),
    WEBP("image/webp", "RIFF.{4}WEBP"),
    HEIC("image/heic", ".{4}ftyp(?:(?:mif1|msf1).{4}(?:.{4}){0,8})?(?:hei[cxms]|hev[cx])"),
    MP4("video/mp4", ".{4}ftyp(?:iso[m2-9]|mp4[12]|mp71|mmp4|avc1|M4V[ HP]|MSNV|dash)"),
    QUICKTIME("video/quicktime", ".{4}(?:ftypqt  |moov|mdat|wide)"),
    WEBM("video/webm", "\\x1A\\x45\\xDF\\xA3.{0,64}\\x42\\x82\\x84webm"),
    PDF("application/pdf", "%PDF-");

    /// So many bytes are enough to tell.
    static final int HEAD = 128;

    private final String mediaType;
    private final Pattern beginning;

    RealType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /// Nothing for what is none of them.
    static Optional<RealType> of(byte[] head) {
        var text = new String(head, ISO_8859_1);
        return Stream.of(values())
                .filter(type -> type.beginning.matcher(text).lookingAt())
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}

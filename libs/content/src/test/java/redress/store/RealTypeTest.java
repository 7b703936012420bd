package redress.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file is what its bytes say, as cameras, phones and browsers write them.
class RealTypeTest {

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, ffd8ffe000104a46494600010100",
        "image/jpeg, ffd8ffe1001845786966",
        "image/png, 89504e470d0a1a0a0000000d49484452",
        "image/webp, 524946460a0000005745425056503820",
        "video/quicktime, 0000001c6d6f6f7600000000",
        "video/quicktime, 00000008776964650000000d6d646174",
        "video/webm, 1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104",
        "video/webm, 1a45dfa3010000000000001f4286810142f7810142f2810442f381084282847765626d",
        "application/pdf, 255044462d312e370a",
    })
    void is_known_by_its_first_bytes(String mediaType, String hex) {
        assertThat(typeOf(HexFormat.of().parseHex(hex))).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "image/heic, heic, mif1heic",
        "image/heic, mif1, mif1miafheic",
        "video/mp4, isom, isomiso2avc1mp41",
        "video/mp4, mp42, isommp42",
        "video/mp4, iso5, iso5dash",
        "video/mp4, avc1, avc1isom",
        "'', avif, avifmif1",
        "'', mif1, mif1avif",
        "'', M4A_, M4A_mp42isom",
        "'', crx_, crx_isom",
    })
    void of_pictures_and_videos_in_the_ISO_container_its_brand_tells(String mediaType, String brand, String others) {
        var box = "\0\0\0\30ftyp" + brand.replace('_', ' ') + "\0\0\0\0" + others.replace('_', ' ');
        assertThat(typeOf(box.getBytes(ISO_8859_1))).isEqualTo(mediaType);
    }

    @Test
    void a_gif_of_either_age() {
        assertThat(typeOf("GIF87a...".getBytes(ISO_8859_1))).isEqualTo("image/gif");
        assertThat(typeOf("GIF89a...".getBytes(ISO_8859_1))).isEqualTo("image/gif");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<html><script>alert(1)</script>%PDF-1.4",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "PK\u0003\u0004",
                "MZ",
                "RIFF\0\0\0\0WAVE",
                "\u001aE\u00df\u00a3\u00a3B\u0086\u0081\u0001B\u0082\u0088matroska",
                "...ftyp"
            })
    void everything_else_is_none(String bytes) {
        assertThat(typeOf(bytes.getBytes(ISO_8859_1))).isEmpty();
    }

    private static String typeOf(byte[] head) {
        return RealType.of(head).map(RealType::mediaType).orElse("");
    }
}

package redress.local.players;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// A form with one code and one file, as browsers send it.
final class Form {

    private final String boundary;
    private final byte[] body;

    private Form(String boundary, byte[] body) {
        this.boundary = boundary;
        this.body = body;
    }

    static Form of(String kind, Photo photo) {
        var boundary = "form-" + Integer.toHexString(photo.name().hashCode());
        var out = new ByteArrayOutputStream();
        out.writeBytes("""
                --%s
                Content-Disposition: form-data; name="kind"

                %s
                --%s
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: image/png

                """.formatted(boundary, kind, boundary, photo.name())
                .replace("\n", "\r\n")
                .getBytes(UTF_8));
        out.writeBytes(photo.bytes());
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return new Form(boundary, out.toByteArray());
    }

    byte[] body() {
        return body.clone();
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }
}

package redress.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// The key a local installation signs its tokens with: made once, the private half readable by its owner only,
/// the public half beside it as a JWK set.
public final class SigningKey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int BITS = 2048;

    private final RSAPrivateCrtKey key;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /// The key of that folder, made if there is none.
    public static SigningKey in(Path folder) {
        try {
            var file = file(folder);
            if (!Files.exists(file)) {
                create(folder, file);
            }
            var found = new SigningKey(read(Files.readAllBytes(file)));
            if (!Files.exists(jwks(folder))) {
                Files.writeString(jwks(folder), found.jwks());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key could not be read or made in " + folder, e);
        }
    }

    /// Where the private half lies, for who signs.
    public static Path file(Path folder) {
        return folder.resolve("signing-key.der");
    }

    /// Where the public half lies, for who verifies.
    public static Path jwks(Path folder) {
        return folder.resolve("jwks.json");
    }

    /// A key nobody trusts.
    public static SigningKey stranger() {
        return new SigningKey(generate());
    }

    public String jwks() {
        return json(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        id(),
                        "n",
                        unsigned(key.getModulus()),
                        "e",
                        unsigned(key.getPublicExponent())))));
    }

    /// A JWT with these claims, signed RS256.
    public String sign(Map<String, Object> claims) {
        return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", id()), claims);
    }

    /// As [#sign(Map)], with the id of another key in its header: a forgery.
    public String signAs(SigningKey other, Map<String, Object> claims) {
        return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", other.id()), claims);
    }

    private String sign(Map<String, Object> header, Map<String, Object> claims) {
        var content = encode(json(header)) + "." + encode(json(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String id() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
            return URL.encodeToString(Arrays.copyOf(digest, 9));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(
                folder,
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, generate().getEncoded(), StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(jwks(folder));
    }

    private static RSAPrivateCrtKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAPrivateCrtKey read(byte[] bytes) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new ServerFailed("The signing key file is damaged: remove it and start again.", e);
        }
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encode(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

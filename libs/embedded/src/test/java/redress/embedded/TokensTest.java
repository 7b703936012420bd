package redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A token is what the brief of every service says it is, and the bad ones are bad in exactly one way.
class TokensTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_token_says_who_and_which_roles_and_is_signed_by_the_key_of_the_jwk_set() throws Exception {
        var token = Tokens.of("ann", "agent");

        assertThat(isSignedByUs(token)).isTrue();
        var claims = claims(token);
        assertThat(claims.get("sub").asText()).isEqualTo("ann");
        assertThat(claims.get("upn").asText()).isEqualTo("ann");
        assertThat(claims.get("iss").asText()).isEqualTo("urn:redress:local");
        assertThat(claims.get("aud").asText()).isEqualTo("redress");
        assertThat(claims.get("groups")).hasToString("[\"agent\"]");
        assertThat(claims.get("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void bad_tokens_are_bad_in_one_way_only() throws Exception {
        assertThat(isSignedByUs(Tokens.forged("ann", "agent"))).isFalse();
        assertThat(isSignedByUs(Tokens.expired("ann", "agent"))).isTrue();
        assertThat(claims(Tokens.expired("ann", "agent")).get("exp").asLong())
                .isLessThan(Instant.now().getEpochSecond());
        assertThat(isSignedByUs(Tokens.fromForeignIssuer("ann", "agent"))).isTrue();
        assertThat(claims(Tokens.fromForeignIssuer("ann", "agent")).get("iss").asText())
                .isNotEqualTo("urn:redress:local");
        assertThat(claims(Tokens.forAnotherAudience("ann", "agent")).get("aud").asText())
                .isNotEqualTo("redress");
    }

    @Test
    void an_integration_client_names_its_topics() throws IOException {
        assertThat(claims(Tokens.client("erp", "warehouse", "finance")).get("topics"))
                .hasToString("[\"warehouse\",\"finance\"]");
    }

    @Test
    void a_key_is_made_once_and_its_private_half_is_its_owners_only(@TempDir Path folder) throws IOException {
        var first = SigningKey.in(folder.resolve("keys")).jwks();
        var second = SigningKey.in(folder.resolve("keys")).jwks();

        assertThat(second).isEqualTo(first);
        assertThat(SigningKey.jwks(folder.resolve("keys"))).hasContent(first);
        assertThat(first).doesNotContain("\"d\"");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys").resolve("signing-key.der"))))
                .isEqualTo("rw-------");
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part(token, 1)));
    }

    /// Checked as a stranger would: with nothing but the JWK set.
    private static boolean isSignedByUs(String token) throws IOException, GeneralSecurityException {
        var key = JSON.readTree(Infra.signingKey().jwks()).get("keys").get(0);
        var publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e"))));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey);
        signature.update((part(token, 0) + "." + part(token, 1)).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(part(token, 2)));
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    private static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }
}

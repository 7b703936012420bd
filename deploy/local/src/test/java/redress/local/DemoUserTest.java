package redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.embedded.SigningKey;

class DemoUserTest {

    @TempDir
    Path keys;

    @Test
    void a_demo_user_gets_a_token_for_a_shift_with_her_role() throws IOException {
        var claims = claims(DemoUser.named("ann").orElseThrow());

        assertThat(claims.get("sub").asText()).isEqualTo("ann");
        assertThat(claims.get("groups")).hasToString("[\"agent\"]");
        assertThat(claims.get("iss").asText()).isEqualTo("urn:redress:local");
        assertThat(claims.get("aud").asText()).isEqualTo("redress");
        assertThat(claims.has("topics")).isFalse();
        assertThat(Duration.between(
                        Instant.now(), Instant.ofEpochSecond(claims.get("exp").asLong())))
                .isBetween(Duration.ofHours(11), Duration.ofHours(12));
    }

    @Test
    void the_integration_user_may_publish_on_every_topic() throws IOException {
        var claims = claims(DemoUser.named("int").orElseThrow());

        assertThat(claims.get("groups")).hasToString("[\"integration\"]");
        assertThat(claims.get("topics")).hasToString("[\"*\"]");
    }

    @Test
    void nobody_else_gets_one() {
        assertThat(DemoUser.named("mallory")).isEmpty();
        assertThat(DemoUser.all()).isEqualTo("ann, bea, lee, sue, fin, pat, wim, pia, ops, int");
    }

    private JsonNode claims(DemoUser user) throws IOException {
        var payload = user.token(SigningKey.in(keys)).split("\\.", -1)[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }
}

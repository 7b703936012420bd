package redress.gateway.keys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Without the explicit setting there is no sign-in without a password.
class DemoResourceTest {

    private final DemoResource demo = new DemoResource(
            new LocalIssuer("urn:redress:local", "https://issuer.example/keys"), Optional.empty(), new ObjectMapper());

    @Test
    void nobody_is_listed() {
        assertThatThrownBy(demo::users).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobody_gets_a_token() {
        assertThatThrownBy(() -> demo.signIn(new DemoResource.SignIn("ann"))).isInstanceOf(NotFoundException.class);
    }
}

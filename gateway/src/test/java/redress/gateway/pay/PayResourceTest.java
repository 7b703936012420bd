package redress.gateway.pay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Without the explicit setting nobody plays a payment provider.
class PayResourceTest {

    @Test
    void where_the_demonstration_is_off_a_payment_is_not_even_looked_at() {
        var closed = new PayResource(null, null, new ObjectMapper(), Optional.empty());

        assertThatThrownBy(() -> closed.pay("1", "good", "en")).isInstanceOf(NotFoundException.class);
    }
}

package redress.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

    @Test
    void it_is_the_version_5_of_rfc_9562() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(DerivedId.named(dns, "www.example.com".getBytes(UTF_8)))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void asking_twice_is_asking_once() {
        var id = DerivedId.of("case-1", "INC-17", "1", "0", "line-1");

        assertThat(DerivedId.of("case-1", "INC-17", "1", "0", "line-1")).isEqualTo(id);
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void it_never_changes_because_it_is_stored_everywhere() {
        assertThat(DerivedId.of("Order", "shop-1/订单 1"))
                .isEqualTo(UUID.fromString("5d525cb9-a4c3-5cde-aaf6-f552623aa482"));
    }

    @Test
    void where_one_part_ends_and_the_next_begins_makes_a_difference() {
        assertThat(DerivedId.of("a", "bc")).isNotEqualTo(DerivedId.of("ab", "c"));
        assertThat(DerivedId.of("a", "")).isNotEqualTo(DerivedId.of("a"));
        assertThat(DerivedId.of("1:a")).isNotEqualTo(DerivedId.of("1", "a"));
    }
}

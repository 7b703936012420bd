package redress.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Money TWELVE_THIRTY = Money.of("12.30", "CNY");

    @Test
    void it_is_a_decimal_text_and_a_currency_in_json() throws JsonProcessingException {
        assertThat(Json.MAPPER.writeValueAsString(TWELVE_THIRTY))
                .isEqualTo("{\"amount\":\"12.30\",\"currency\":\"CNY\"}");
        assertThat(Json.MAPPER.readValue("{\"amount\":\"12.30\",\"currency\":\"CNY\"}", Money.class))
                .isEqualTo(TWELVE_THIRTY);
    }

    @ParameterizedTest
    @CsvSource({
        "12.3, CNY, 12.30",
        "12.3000, CNY, 12.30",
        "12, CNY, 12.00",
        "0.0001, CNY, 0.0001",
        "0, JPY, 0",
        "100.00, JPY, 100",
        "1E+3, CNY, 1000.00",
        "0E-9, CNY, 0.00",
        "1.5, KWD, 1.500",
        "999999999999.9999, CNY, 999999999999.9999",
        "-3, EUR, -3.00"
    })
    void one_amount_has_one_form_with_the_digits_of_its_currency(String amount, String currency, String form) {
        assertThat(Money.of(amount, currency).amount()).hasToString(form);
    }

    @Test
    void two_ways_to_write_an_amount_are_one_value() {
        assertThat(Money.of("12.3", "CNY")).isEqualTo(TWELVE_THIRTY).hasSameHashCodeAs(TWELVE_THIRTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-1000000000000", "1E+999999999"})
    void an_absurd_amount_is_refused(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "CNY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an amount has at most 12 digits before the point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "1E-999999999"})
    void an_amount_finer_than_four_decimals_is_refused(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "CNY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an amount has at most 4 decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RMB", "cny", "", "CNYX"})
    void a_currency_that_does_not_exist_is_refused(String currency) {
        assertThatThrownBy(() -> Money.of("1", currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the currency is not one of ISO 4217");
    }

    @Test
    void it_adds_subtracts_and_multiplies() {
        assertThat(TWELVE_THIRTY.plus(Money.of("0.70", "CNY"))).isEqualTo(Money.of("13", "CNY"));
        assertThat(TWELVE_THIRTY.minus(Money.of("12.31", "CNY"))).isEqualTo(Money.of("-0.01", "CNY"));
        assertThat(TWELVE_THIRTY.times(3)).isEqualTo(Money.of("36.90", "CNY"));
        assertThat(Money.of("0.05", "CNY").times(new BigDecimal("0.5"))).isEqualTo(Money.of("0.03", "CNY"));
    }

    @Test
    void a_sum_too_large_is_refused_too() {
        var most = Money.of("999999999999", "CNY");

        assertThatThrownBy(() -> most.plus(Money.of("1", "CNY"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_currencies_are_never_put_together() {
        var euros = Money.of("1", "EUR");

        assertThatThrownBy(() -> TWELVE_THIRTY.plus(euros))
                .hasMessageContaining("CNY")
                .hasMessageContaining("EUR");
        assertThatThrownBy(() -> TWELVE_THIRTY.minus(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TWELVE_THIRTY.isAtMost(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TWELVE_THIRTY.compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_knows_its_size() {
        assertThat(TWELVE_THIRTY.isAtMost(TWELVE_THIRTY)).isTrue();
        assertThat(TWELVE_THIRTY.isAtMost(Money.of("12.29", "CNY"))).isFalse();
        assertThat(Money.zero("CNY").isZero()).isTrue();
        assertThat(Money.of("-0.01", "CNY").isNegative()).isTrue();
        assertThat(Money.zero("CNY").isNegative()).isFalse();
    }
}

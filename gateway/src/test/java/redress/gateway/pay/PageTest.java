package redress.gateway.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import redress.contracts.Money;
import redress.gateway.pay.Asked.Status;

/// Where the demonstration is off, the page takes no payment.
class PageTest {

    private static final Asked ASKED = new Asked(
            "1",
            "O-1",
            Money.of("12.30", "EUR"),
            Status.CREATED,
            Instant.parse("2026-03-05T08:00:00Z"),
            Instant.parse("2026-03-03T08:00:00Z"));

    @Test
    void there_is_no_button_where_the_demonstration_is_off() {
        assertThat(Page.open(ASKED, Till.CLOSED, "en").html())
                .contains("12.30 EUR", "You cannot pay here")
                .doesNotContain("<form", "demonstration");
        assertThat(Page.open(ASKED, Till.CLOSED, "zh").html()).contains("此处无法付款");
        assertThat(Page.open(ASKED, Till.OPEN, "en").html()).contains("<form");
    }
}

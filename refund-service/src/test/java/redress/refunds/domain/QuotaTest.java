package redress.refunds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.decider.DeciderSpec.given;
import static redress.refunds.domain.SampleLedger.LIMITS;
import static redress.refunds.domain.SampleLedger.eur;
import static redress.refunds.domain.SampleLedger.id;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.contracts.Money;
import redress.policy.Role;
import redress.refunds.domain.QuotaCommand.UseQuota;
import redress.refunds.domain.QuotaEvent.QuotaUsed;
import redress.refunds.domain.RefundFile.Command.FileRefund;
import redress.refunds.domain.RefundFile.Event.RefundFiled;

/// P-33, and where a refund's id leads.
class QuotaTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void P_33_an_agents_day_goes_to_ten_times_the_limit_and_no_further() {
        assertThat(Authority.perDay(LIMITS, Role.AGENT, "EUR")).containsExactly(eur("500"));
        given(Quota.DECIDER, used("a", "460"))
                .when(use(QuotaHolder.AGENT, "b", "40", eur("500")))
                .then(used("b", "40"));
        given(Quota.DECIDER, used("a", "460"))
                .when(use(QuotaHolder.AGENT, "b", "40.01", eur("500")))
                .thenRefused("refund.agent-day");
    }

    @Test
    void P_33_a_customers_day_goes_to_the_supervisors_limit_for_all_but_finance() {
        for (var role : List.of(Role.AGENT, Role.LEAD, Role.SUPERVISOR)) {
            assertThat(Authority.perCustomerDay(LIMITS, role, "EUR")).containsExactly(eur("2000"));
        }
        assertThat(Authority.perCustomerDay(LIMITS, Role.FINANCE, "EUR")).isEmpty();
        given(Quota.DECIDER)
                .when(use(QuotaHolder.CUSTOMER, "a", "2000.01", eur("2000")))
                .thenRefused("refund.customer-day");
    }

    @Test
    void without_a_limit_everything_is_counted_all_the_same() {
        given(Quota.DECIDER)
                .when(use(QuotaHolder.AGENT, "a", "99999"))
                .then(new QuotaUsed(QuotaHolder.AGENT, "ann", DAY, id("a"), eur("99999"), List.of()));
    }

    @Test
    void I_16_a_refund_is_counted_once() {
        given(Quota.DECIDER, used("a", "460"))
                .when(use(QuotaHolder.AGENT, "a", "460", eur("500")))
                .thenNothing();
    }

    @Test
    void a_refunds_id_leads_to_one_order() {
        given(RefundFile.DECIDER).when(new FileRefund("O-1")).then(new RefundFiled("O-1"));
        given(RefundFile.DECIDER, new RefundFiled("O-1"))
                .when(new FileRefund("O-1"))
                .thenNothing();
        given(RefundFile.DECIDER, new RefundFiled("O-1"))
                .when(new FileRefund("O-2"))
                .thenRefused("refund.id-taken");
    }

    private static QuotaUsed used(String refund, String amount) {
        return new QuotaUsed(QuotaHolder.AGENT, "ann", DAY, id(refund), eur(amount), List.of(eur("500")));
    }

    private static UseQuota use(QuotaHolder holder, String refund, String amount, Money... limit) {
        return new UseQuota(holder, "ann", DAY, id(refund), eur(amount), List.of(limit));
    }
}

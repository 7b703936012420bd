package redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.policy.Parameter.*;

/// An operator replaces single files; the rest stays as shipped.
class OperatorPolicyTest {

    private static final String TIGHT_LIMITS = """
            refund:
              perRefund: {agent: 5, lead: 30, supervisor: 30, finance: unlimited}
              perDay: {timesOwnLimit: 2, perCustomer: lead}
            """;

    private static final String OWN_SHOPS = """
            default: {profile: APPAREL, currency: EUR, language: de}
            shops:
              - platform: tmall
                shop: telecom-phones
                profile: PHONE
                zone: Europe/Berlin
                currency: CNY
                language: zh
                parameters:
                  P-10: 250.5
                  P-19:
                    brands: [Huawei]
                    servicePoints: {Shijiazhuang: [North station]}
                    hotline: "12345"
                    returnAddress: Huanghe Road
                  P-21: {Hebei: {shoes: 8}}
            """;

    @TempDir
    Path folder;

    @Test
    void an_empty_folder_leaves_the_policy_as_shipped() {
        assertThat(Policy.load(folder)).isEqualTo(Policy.load());
    }

    @Test
    void a_file_in_the_folder_replaces_the_shipped_one_and_no_other_P_30_P_33() throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), TIGHT_LIMITS);

        var policy = Policy.load(folder);

        assertThat(policy.refundLimits().approverOf(BigDecimal.TEN)).isEqualTo(Role.LEAD);
        assertThat(policy.refundLimits().perDay(Role.AGENT)).isEqualTo(new Limit.UpTo(BigDecimal.TEN));
        assertThat(policy.refundLimits().perCustomerDay()).isEqualTo(new Limit.UpTo(new BigDecimal("30")));
        assertThat(policy.shops()).isEqualTo(Policy.load().shops());
    }

    @Test
    void another_byte_gives_another_version() throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), TIGHT_LIMITS);
        var before = Policy.load(folder).version();

        Files.writeString(folder.resolve("limits.yaml"), TIGHT_LIMITS + "\n");

        assertThat(List.of(Policy.load().version(), before, Policy.load(folder).version()))
                .doesNotHaveDuplicates();
    }

    @Test
    void files_that_are_no_policy_are_left_alone() throws IOException {
        Files.writeString(folder.resolve("README.md"), "ours");
        Files.writeString(folder.resolve(".shops.yaml"), "an editor's copy");
        Files.createDirectory(folder.resolve("..data"));

        assertThat(Policy.load(folder).version()).isEqualTo(Policy.load().version());
    }

    @Test
    void a_shop_sets_figures_of_its_own_P_10_P_19_P_21() throws IOException {
        Files.writeString(folder.resolve("shops.yaml"), OWN_SHOPS);

        var policy = Policy.load(folder);
        var figures = policy.shop("tmall", "telecom-phones").figures();

        assertThat(figures.money(ParameterCode.HIGH_VALUE)).isEqualByComparingTo("250.5");
        assertThat(figures.parameter(ParameterCode.WARRANTY_CARD))
                .isEqualTo(new WarrantyCard(
                        List.of("Huawei"), Map.of("Shijiazhuang", List.of("North station")), "12345", "Huanghe Road"));
        assertThat(figures.parameter(ParameterCode.FREIGHT_REIMBURSEMENT))
                .isEqualTo(new FreightTable(Map.of("Hebei", Map.of("shoes", new BigDecimal("8")))));
        assertThat(policy.money(ProfileName.PHONE, "P-10")).isEqualByComparingTo("100");
    }

    @Test
    void a_shop_without_zone_and_calendar_has_those_of_P_23() throws IOException {
        Files.writeString(folder.resolve("shops.yaml"), OWN_SHOPS);

        var policy = Policy.load(folder);

        assertThat(policy.shop("any", "any").zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(policy.shop("any", "any").calendar().name()).isEqualTo("CHINA");
        assertThat(policy.shop("tmall", "telecom-phones").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(policy.shop("tmall", "telecom-phones").calendar().name()).isEqualTo("CHINA");
    }
}

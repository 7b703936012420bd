package redress.policy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.policy.ProfileName.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redress.policy.Parameter.*;

/// The policy as shipped says what the domain says: 1.3, 1.4, 2.2, 2.3, 4.3, 4.4.
class ShippedPolicyTest {

    private static final Policy POLICY = Policy.load();

    @Test
    void loads_within_300_ms_once_the_classes_are_there() {
        var fastest = IntStream.range(0, 5)
                .mapToLong(_ -> nanosOf(Policy::load))
                .min()
                .orElseThrow();

        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void has_the_same_short_version_each_time() {
        assertThat(POLICY.version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(Policy.load().version());
    }

    // P-01

    @Test
    void the_olist_shop_sells_car_parts_in_sao_paulo_P_01() {
        var shop = POLICY.shop("olist", "olist");

        assertThat(shop.profile().name()).isEqualTo(AUTO_PARTS);
        assertThat(shop.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(shop.currency()).isEqualTo(Currency.getInstance("BRL"));
        assertThat(shop.language()).isEqualTo(Locale.of("pt"));
        assertThat(shop.calendar().name()).isEqualTo("BRAZIL");
    }

    @Test
    void an_unknown_shop_keeps_its_name_and_gets_the_default() {
        var shop = POLICY.shop("somewhere", "new");

        assertThat(shop.name()).isEqualTo(new Shop.Name("somewhere", "new"));
        assertThat(shop.profile().name()).isEqualTo(AUTO_PARTS);
        assertThat(shop.currency()).isEqualTo(Currency.getInstance("CNY"));
        assertThat(shop.calendar().name()).isEqualTo("CHINA");
    }

    @ParameterizedTest
    @EnumSource(ProfileName.class)
    void there_is_a_shop_for_each_profile_P_01(ProfileName name) {
        assertThat(POLICY.shops().known().values())
                .anyMatch(shop -> shop.profile().name() == name);
    }

    @ParameterizedTest
    @EnumSource(ProfileName.class)
    void every_profile_offers_trace_and_general_P_01(ProfileName name) {
        assertThat(POLICY.profile(name).issueTypes()).contains(IssueType.TRACE, IssueType.GENERAL);
    }

    @Test
    void car_parts_offer_the_eight_types_of_their_seed_R_000_01() {
        assertThat(POLICY.profile(AUTO_PARTS).issueTypes())
                .containsExactly(
                        IssueType.INCOMPLETE,
                        IssueType.DAMAGED,
                        IssueType.NOT_FIT,
                        IssueType.NOT_WORKING,
                        IssueType.WARRANTY,
                        IssueType.NOT_NEEDED,
                        IssueType.LISTING_MISMATCH,
                        IssueType.TRACE,
                        IssueType.GENERAL,
                        IssueType.UNKNOWN);
    }

    @Test
    void every_issue_type_is_offered_by_some_profile_P_01() {
        var offered = POLICY.profiles().values().stream()
                .flatMap(profile -> profile.issueTypes().stream())
                .collect(toSet());

        assertThat(offered).containsExactlyInAnyOrder(IssueType.values());
    }

    @Test
    void a_profile_knows_what_it_does_not_offer() {
        assertThat(POLICY.profile(PHONE).offers(IssueType.PHONE_DEVICE)).isTrue();
        assertThat(POLICY.profile(PHONE).offers(IssueType.SIZING)).isFalse();
    }

    // P-02 … P-34

    @ParameterizedTest
    @CsvSource({"P-03,0.6", "P-05,3", "P-08,10", "P-14,10"})
    void plain_numbers_are_those_of_the_domain(String id, BigDecimal value) {
        assertThat(POLICY.number(APPAREL, id)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "P-02,60", "P-06,14", "P-12,30", "P-18,5", "P-25,30", "P-26,30", "P-28,1", "P-31,30", "P-32,30", "P-34,5"
    })
    void days_are_those_of_the_domain(String id, int value) {
        assertThat(POLICY.days(AUTO_PARTS, id)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"P-04,48", "P-20,24", "P-24,72", "P-29,24"})
    void hours_are_those_of_the_domain(String id, int value) {
        assertThat(POLICY.hours(FURNITURE, id)).isEqualTo(value);
    }

    @Test
    void single_figures_of_other_units_are_those_of_the_domain() {
        assertThat(POLICY.workingDays(AUTO_PARTS, "P-09")).isEqualTo(3);
        assertThat(POLICY.money(AUTO_PARTS, "P-10")).isEqualByComparingTo("100");
        assertThat(POLICY.percent(AUTO_PARTS, "P-13")).isEqualByComparingTo("100");
        assertThat(POLICY.parameter(PHONE, "P-16")).isEqualTo(new Choice("SELLER"));
        assertThat(POLICY.parameter(PHONE, "P-21")).isInstanceOf(FreightTable.class);
        assertThat(POLICY.figures(PHONE).time(ParameterCode.PRINT_RUN)).isEqualTo(LocalTime.of(10, 0));
        assertThat(POLICY.figures(PHONE).zoneAndCalendar())
                .isEqualTo(new ZoneAndCalendar(ZoneId.of("Asia/Shanghai"), "CHINA"));
    }

    @Test
    void figures_in_parts_are_those_of_the_domain_P_11_P_15_P_17_P_27() {
        var figures = POLICY.figures(AUTO_PARTS);

        assertThat(List.of("MINOR", "MODERATE", "MAJOR"))
                .extracting(part ->
                        figures.percent(ParameterCode.DAMAGE_REFUND, part).intValue())
                .containsExactly(10, 25, 40);
        assertThat(figures.days(ParameterCode.WARRANTY, "recentMax")).isEqualTo(180);
        assertThat(figures.days(ParameterCode.WARRANTY, "total")).isEqualTo(365);
        assertThat(figures.percent(ParameterCode.SWAP_SMALL_GAP, "price")).isEqualByComparingTo("10");
        assertThat(figures.percent(ParameterCode.SWAP_SMALL_GAP, "cost")).isEqualByComparingTo("10");
        assertThat(figures.money(ParameterCode.MINOR_QUALITY_COMPENSATION, "from"))
                .isEqualByComparingTo("10");
        assertThat(figures.money(ParameterCode.MINOR_QUALITY_COMPENSATION, "to"))
                .isEqualByComparingTo("15");
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO_PARTS,ON_RETURN_TRACKING",
        "APPAREL,ON_RETURN_INSPECTED",
        "PHONE,ON_RETURN_INSPECTED",
        "EQUIPMENT,ON_RETURN_INSPECTED",
        "FURNITURE,ON_RETURN_INSPECTED"
    })
    void only_car_parts_refund_on_the_return_number_P_07(ProfileName name, String trigger) {
        assertThat(POLICY.figures(name).choice(ParameterCode.REFUND_TRIGGER)).isEqualTo(trigger);
    }

    @ParameterizedTest
    @EnumSource(ParameterCode.class)
    void every_parameter_has_a_value_and_a_sentence(ParameterCode code) {
        assertThat(POLICY.figures(AUTO_PARTS).parameter(code)).isNotNull();
        assertThat(POLICY.notes().get(code).text().en()).endsWith(".");
        assertThat(POLICY.notes().get(code).text().zh()).endsWith("。");
    }

    @Test
    void there_are_34_parameters() {
        assertThat(ParameterCode.values())
                .extracting(ParameterCode::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 34)
                        .mapToObj("P-%02d"::formatted)
                        .toList());
    }

    @Test
    void asking_for_a_figure_in_another_unit_says_what_it_is() {
        assertThatThrownBy(() -> POLICY.days(PHONE, "P-03"))
                .hasMessageContaining("P-03 is not in days but Share[value=0.6]");
        assertThatThrownBy(() -> POLICY.days(PHONE, "P-99")).hasMessage("there is no parameter P-99");
        assertThatThrownBy(() -> POLICY.figures(PHONE).days(ParameterCode.WARRANTY, "half"))
                .hasMessageContaining("P-15 is not split into a part half");
    }

    // P-30, P-33

    @ParameterizedTest
    @CsvSource({
        "0.01,AGENT",
        "50,AGENT",
        "50.01,LEAD",
        "300,LEAD",
        "300.01,SUPERVISOR",
        "2000,SUPERVISOR",
        "2000.01,FINANCE",
        "1000000,FINANCE"
    })
    void a_refund_is_approved_by_the_lowest_role_that_may_P_30(BigDecimal amount, Role role) {
        assertThat(POLICY.refundLimits().approverOf(amount)).isEqualTo(role);
    }

    @Test
    void the_day_of_an_agent_and_of_a_customer_is_limited_P_33() {
        var limits = POLICY.refundLimits();

        assertThat(limits.perDay(Role.AGENT)).isEqualTo(new Limit.UpTo(new BigDecimal("500")));
        assertThat(limits.perDay(Role.FINANCE)).isEqualTo(new Limit.Unlimited());
        assertThat(limits.perCustomerDay()).isEqualTo(new Limit.UpTo(new BigDecimal("2000")));
    }

    @Test
    void a_role_outside_the_ladder_may_approve_nothing_P_30() {
        var nothing = POLICY.refundLimits().perRefund(Role.WAREHOUSE);

        assertThat(nothing.allows(new BigDecimal("0.01"))).isFalse();
        assertThat(nothing.times(10)).isEqualTo(new Limit.Nothing());
    }

    // 1.3

    @ParameterizedTest
    @CsvSource({
        "AFTER_SALES_GROUP,PURCHASING",
        "PURCHASING,PURCHASING",
        "PRODUCT_TEAM,PRODUCT",
        "ORDER_DESK,WAREHOUSE",
        "WAREHOUSE,WAREHOUSE",
        "FULFILMENT,WAREHOUSE",
        "CARRIER,AGENT",
        "OPERATIONS,PRODUCT",
        "DESIGN,PRODUCT",
        "GOODS,PRODUCT",
        "FINANCE,FINANCE",
        "QA,PRODUCT",
        "PRODUCTION,WAREHOUSE",
        "ENGINEERING,LEAD",
        "WORKSHOP,WAREHOUSE",
        "CLERK,AGENT",
        "AGENT,AGENT",
        "TEAM_LEAD,LEAD",
        "SUPERVISOR,SUPERVISOR",
        "PLANT_DIRECTOR,SUPERVISOR",
        "TECHNICIAN,AGENT",
        "TELECOM_OPERATOR,SUPERVISOR"
    })
    void a_department_is_worked_by_its_role(Department department, Role role) {
        assertThat(POLICY.rolesOf(department)).containsExactly(role);
        assertThat(POLICY.departmentsOf(role)).contains(department);
    }

    @Test
    void departments_of_a_role_are_those_and_no_others() {
        assertThat(POLICY.departmentsOf(Role.PURCHASING))
                .isEqualTo(EnumSet.of(Department.AFTER_SALES_GROUP, Department.PURCHASING));
        assertThat(POLICY.departmentsOf(Role.OPS)).isEmpty();
        assertThat(POLICY.departmentsOf(Role.INTEGRATION)).isEmpty();
        assertThat(POLICY.nameOf(Department.QA)).isEqualTo(new Text("quality assurance", "品保部"));
    }

    @Test
    void roles_are_spelt_as_in_the_token() {
        assertThat(Role.of("lead")).contains(Role.LEAD);
        assertThat(Role.of("LEAD")).isEmpty();
        assertThat(Arrays.stream(Role.values()).map(Role::wireName))
                .containsExactly(
                        "agent",
                        "lead",
                        "supervisor",
                        "finance",
                        "purchasing",
                        "warehouse",
                        "product",
                        "ops",
                        "integration");
    }

    // 1.4, 4.4

    @ParameterizedTest
    @CsvSource({
        "SUPPLIER_SHORT_SHIPMENT,SUPPLIER,SELLER,SELLER",
        "WAREHOUSE_MISPICK,WAREHOUSE,SELLER,SELLER",
        "DATA_ENTRY_ERROR,PURCHASING,SELLER,SELLER",
        "LISTING_IMAGE,PRODUCT_TEAM,SELLER,SELLER",
        "CARRIER_DAMAGE,CARRIER,CARRIER,SELLER",
        "CUSTOMER_WRONG_PURCHASE,CUSTOMER,CUSTOMER,BY_EXCHANGE_PLAN",
        "SELLER_LATE_DISPATCH,SELLER,SELLER,SELLER"
    })
    void a_cause_has_its_party_and_freight_payers(
            LiabilityCause cause, Party party, FreightPayer goodsBack, FreightPayer replacement) {
        var liability = POLICY.liability(cause);

        assertThat(liability.party()).isEqualTo(party);
        assertThat(liability.freight().goodsBack()).isEqualTo(goodsBack);
        assertThat(liability.freight().replacement()).isEqualTo(replacement);
    }

    @ParameterizedTest
    @EnumSource(LiabilityCause.class)
    void what_supplier_or_carrier_caused_is_recovered_from_them_and_nothing_else(LiabilityCause cause) {
        var liability = POLICY.liability(cause);
        var outside = Set.of(Party.SUPPLIER, Party.CARRIER);

        assertThat(liability.freight().recovery())
                .isEqualTo(
                        outside.contains(liability.party())
                                ? new Recovery.From(liability.party())
                                : new Recovery.Nowhere());
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE_OF_MIND_FREE_POSTAGE,SPLIT_BY_LEG,NOBODY",
        "CHANGE_OF_MIND_PAID_POSTAGE,CUSTOMER,NOBODY",
        "COLOUR_DIFFERENCE,CUSTOMER,NOBODY",
        "WARRANTY_LONG_AGO,CUSTOMER,SELLER",
        "PHONE_CONFIRMED_FAULT,SPLIT_HALF,SPLIT_HALF",
        "PHONE_OTHER,CUSTOMER,CUSTOMER",
        "FURNITURE_SHIPPED_REFUND,CUSTOMER,NOBODY",
        "FORWARDING_BY_REQUEST,NOBODY,CUSTOMER"
    })
    void a_situation_has_its_freight_payers_R_002_12_R_003_12(
            FreightSituation situation, FreightPayer goodsBack, FreightPayer replacement) {
        assertThat(POLICY.freight(situation)).isEqualTo(new Freight(goodsBack, replacement, new Recovery.Nowhere()));
    }

    // names

    @Test
    void every_code_a_person_sees_has_a_chinese_name() {
        var labels = List.of(
                Arrays.stream(IssueType.values()).map(IssueType::label),
                Arrays.stream(LiabilityCause.values()).map(LiabilityCause::label),
                Arrays.stream(Outcome.values()).map(Outcome::label),
                Arrays.stream(Party.values()).map(Party::label),
                Arrays.stream(FreightPayer.values()).map(FreightPayer::label),
                Arrays.stream(FreightSituation.values()).map(FreightSituation::label),
                Arrays.stream(Role.values()).map(Role::label),
                Arrays.stream(ProfileName.values()).map(ProfileName::label));

        assertThat(labels.stream().flatMap(all -> all))
                .allMatch(label -> label.zh().codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void an_issue_type_names_its_playbook_and_no_two_the_same() {
        assertThat(IssueType.TRACE.playbook()).isEqualTo("TRQ");
        assertThat(IssueType.values()).extracting(IssueType::playbook).doesNotHaveDuplicates();
    }

    private static long nanosOf(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}

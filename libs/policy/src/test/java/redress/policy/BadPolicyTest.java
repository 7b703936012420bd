package redress.policy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static redress.policy.PolicyRule.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each mistake in a policy file is found, alone, in its place, and told in one sentence.
class BadPolicyTest {

    @TempDir
    Path folder;

    /// One change to a shipped file, and the one fault it must give.
    record Mistake(PolicyRule rule, String file, String was, String is, String path, String why) {

        @Override
        public String toString() {
            return "%s: %s".formatted(path, why);
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                shops(MALFORMED, "shops:", "shops: [", "/", "is not YAML we can read, line"),
                shops(MALFORMED, "  currency: CNY\n", "  currency: CNY\n  currency: USD\n", "/", "currency"),
                shops(MALFORMED, "shops:\n", "shops:\n---\n", "/", "is not YAML we can read"),
                shops(
                        UNKNOWN_KEY,
                        "  currency: CNY\n",
                        "  currency: CNY\n  colour: red\n",
                        "default.colour",
                        "is no key known here; known are profile, zone,"),
                shops(MISSING, "  currency: CNY\n", "", "default.currency", "is missing"),
                shops(WRONG_TYPE, "language: pt", "language: 7", "shops[0].language", "must be text, but is a number"),
                shops(WRONG_TYPE, "language: pt", "language: ", "shops[0].language", "must be text, but is nothing"),
                shops(EMPTY, "shop: olist", "shop: ' '", "shops[0].shop", "must not be empty"),
                shops(
                        UNKNOWN_ZONE,
                        "America/Sao_Paulo",
                        "America/Atlantis",
                        "shops[0].zone",
                        "there is no time zone America/Atlantis"),
                shops(
                        UNKNOWN_CURRENCY,
                        "currency: BRL",
                        "currency: REAL",
                        "shops[0].currency",
                        "there is no currency REAL in ISO 4217"),
                shops(
                        UNKNOWN_LANGUAGE,
                        "language: pt",
                        "language: portuguese",
                        "shops[0].language",
                        "there is no language portuguese in ISO 639-1"),
                shops(
                        UNKNOWN_CALENDAR,
                        "calendar: BRAZIL",
                        "calendar: BRASIL",
                        "shops[0].calendar",
                        "calendars.yaml has no calendar BRASIL"),
                shops(
                        UNKNOWN_CODE,
                        "profile: PHONE",
                        "profile: PHONES",
                        "shops[5].profile",
                        "PHONES is none of AUTO_PARTS, APPAREL, PHONE, EQUIPMENT, FURNITURE"),
                shops(
                        DUPLICATE,
                        "platform: amazon, shop: brake-and-bolt",
                        "platform: ebay, shop: brake-and-bolt",
                        "shops[2]",
                        "ebay/brake-and-bolt stands here twice"),
                shops(
                        UNKNOWN_KEY,
                        "calendar: BRAZIL",
                        "calendar: BRAZIL, parameters: {P-99: 1}",
                        "shops[0].parameters.P-99",
                        "known are P-01 … P-34"),
                profiles(WRONG_TYPE, "[PHONE_DEVICE, COMPLAINT, TRACE, GENERAL]", "all", "PHONE.issueTypes", "a list"),
                profiles(EMPTY, "[PHONE_DEVICE, COMPLAINT, TRACE, GENERAL]", "[]", "PHONE.issueTypes", "be empty"),
                profiles(
                        UNKNOWN_CODE,
                        "[PHONE_DEVICE,",
                        "[PHONE_DEVICES,",
                        "PHONE.issueTypes[0]",
                        "PHONE_DEVICES is none of INCOMPLETE, DAMAGED,"),
                profiles(
                        DUPLICATE,
                        "[PHONE_DEVICE,",
                        "[COMPLAINT,",
                        "PHONE.issueTypes[1]",
                        "COMPLAINT stands here twice"),
                profiles(
                        ISSUE_TYPE_FOR_ALL,
                        "COMPLAINT, TRACE, GENERAL]",
                        "COMPLAINT, GENERAL]",
                        "PHONE.issueTypes",
                        "must offer TRACE, as every profile does"),
                profiles(
                        MISSING,
                        "  PHONE:\n    issueTypes: [PHONE_DEVICE, COMPLAINT, TRACE, GENERAL]\n",
                        "",
                        "PHONE",
                        ""),
                profiles(UNKNOWN_KEY, "  PHONE:\n", "  TOYS: {}\n  PHONE:\n", "TOYS", "known are AUTO_PARTS, APPAREL"),
                profiles(
                        UNKNOWN_CODE,
                        "P-07: ON_RETURN_TRACKING",
                        "P-07: AT_ONCE",
                        "AUTO_PARTS.parameters.P-07",
                        "AT_ONCE is none of ON_RETURN_TRACKING, ON_RETURN_INSPECTED"),
                profiles(
                        SET_ELSEWHERE,
                        "P-07: ON_RETURN_TRACKING",
                        "P-30: 9",
                        "AUTO_PARTS.parameters.P-30",
                        "is set in limits.yaml, not here"),
                parameters(MISSING, "    value: 60\n", "", "P-02.value", "is missing"),
                parameters(
                        WRONG_TYPE, "value: 60", "value: sixty", "P-02.value", "must be a whole number, but is text"),
                parameters(WRONG_TYPE, "value: 60", "value: 60.5", "P-02.value", "must be a whole number"),
                parameters(WRONG_TYPE, "value: 60", "value: yes please", "P-02.value", "must be a whole number"),
                parameters(OUT_OF_RANGE, "value: 60", "value: -1", "P-02.value", "between 0 and 3660, but is -1"),
                parameters(OUT_OF_RANGE, "value: 0.6", "value: 60", "P-03.value", "between 0 and 1, but is 60"),
                parameters(OUT_OF_RANGE, "MAJOR: 40", "MAJOR: 140", "P-11.value.MAJOR", "between 0 and 100"),
                parameters(WRONG_UNIT, "unit: DAYS", "unit: HOURS", "P-02.unit", "is in DAYS, not in HOURS"),
                parameters(UNKNOWN_CODE, "unit: SHARE", "unit: FRACTION", "P-03.unit", "FRACTION is none of COUNT"),
                parameters(NO_TIME, "\"10:00\"", "\"10 am\"", "P-22.value", "10 am is no time like 10:00"),
                parameters(MISSING, "MODERATE: 25, ", "", "P-11.value.MODERATE", "is missing"),
                parameters(
                        UNKNOWN_KEY, "{MINOR: 10", "{TINY: 1, MINOR: 10", "P-11.value.TINY", "MINOR, MODERATE, MAJOR"),
                parameters(
                        NOT_ASCENDING, "MODERATE: 25", "MODERATE: 5", "P-11.value.MODERATE", "but 5 is less than 10"),
                parameters(NOT_ASCENDING, "to: 15", "to: 9", "P-27.value.to", "but 9 is less than 10"),
                parameters(NOT_ASCENDING, "total: 365", "total: 90", "P-15.value.total", "but 90 is less than 180"),
                parameters(UNKNOWN_ZONE, "zone: Asia/Shanghai", "zone: Peking", "P-23.value.zone", "zone Peking"),
                parameters(UNKNOWN_CALENDAR, "calendar: CHINA", "calendar: CINA", "P-23.value.calendar", "CINA"),
                parameters(
                        WRONG_TYPE, "value: {}", "value: {HEBEI: {SHOES: dear}}", "P-21.value.HEBEI.SHOES", "a number"),
                parameters(
                        UNKNOWN_CODE, "basis: seed", "basis: guess", "P-01.basis", "guess is none of seed, assumption"),
                calendars(NO_DATE, "2024-06-10", "2024-06-31", "CHINA.holidays[4].from", "2024-06-31 is no date like"),
                calendars(
                        NO_DATE, "- 2024-02-04", "- next Sunday", "CHINA.workingWeekends[0]", "next Sunday is no date"),
                calendars(
                        TURNED_AROUND,
                        "to: 2024-02-17",
                        "to: 2024-02-07",
                        "CHINA.holidays[1]",
                        "ends on 2024-02-07, before it begins"),
                calendars(
                        OUTSIDE_YEARS,
                        "from: 2024-06-10",
                        "from: 2023-06-10",
                        "CHINA.holidays[4].from",
                        "2023-06-10 lies in no year this calendar says it knows"),
                calendars(
                        WORKED_ANYWAY,
                        "- 2024-02-04",
                        "- 2024-02-05",
                        "CHINA.workingWeekends[0]",
                        "2024-02-05 is no weekend day: it is worked anyway"),
                calendars(
                        HOLIDAY_WORKED,
                        "- 2024-02-04",
                        "- 2024-02-10",
                        "CHINA.workingWeekends[0]",
                        "2024-02-10 is a holiday too: it cannot be both"),
                calendars(
                        DUPLICATE,
                        "- 2024-02-18",
                        "- 2024-02-04",
                        "CHINA.workingWeekends[1]",
                        "2024-02-04 stands here twice"),
                calendars(
                        DUPLICATE,
                        "from: 2024-06-10",
                        "from: 2024-05-05",
                        "CHINA.holidays[4]",
                        "2024-05-05 stands here twice"),
                calendars(
                        NO_WORKING_DAY,
                        "    zh: 周一至周五,无节假日\n    weekend: [SATURDAY, SUNDAY]",
                        "    zh: 无\n    weekend: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]",
                        "MONDAY_TO_FRIDAY.weekend",
                        "leaves no day of the week to work on"),
                calendars(
                        UNKNOWN_CODE,
                        "weekend: [SATURDAY, SUNDAY]\n    years: []",
                        "weekend: [SATURDAY, SUN]\n    years: []",
                        "MONDAY_TO_FRIDAY.weekend[1]",
                        "SUN is none of MONDAY,"),
                departments(
                        UNKNOWN_CODE,
                        "品保部, roles: [product]",
                        "品保部, roles: [boss]",
                        "QA.roles[0]",
                        "boss is none of agent,"),
                departments(EMPTY, "品保部, roles: [product]", "品保部, roles: []", "QA.roles", "must not be empty"),
                departments(
                        ROLE_WITHOUT_CASES,
                        "品保部, roles: [product]",
                        "品保部, roles: [ops]",
                        "QA.roles[0]",
                        "ops works in no"),
                departments(UNKNOWN_KEY, "QA:", "QA_TEAM: {}\n  QA:", "QA_TEAM", "known are AFTER_SALES_GROUP,"),
                departments(MISSING, "zh: 品保部, ", "", "QA.zh", "is missing"),
                liability(
                        UNKNOWN_CODE,
                        "party: WAREHOUSE",
                        "party: NOBODY",
                        "WAREHOUSE_SHORT_SHIPMENT.party",
                        "is none of"),
                liability(
                        UNKNOWN_KEY,
                        "  UNKNOWN:",
                        "  BAD_LUCK: {}\n  UNKNOWN:",
                        "BAD_LUCK",
                        "known are SUPPLIER_SHORT"),
                limits(
                        NOT_ASCENDING,
                        "lead: 300",
                        "lead: 30",
                        "lead",
                        "must not be less than the one before it, but 30"),
                limits(NOT_ASCENDING, "agent: 50", "agent: unlimited", "lead", "but 300 is less than unlimited"),
                limits(LAST_LIMITED, "finance: unlimited", "finance: 9000", "finance", "must be unlimited, or nobody"),
                limits(
                        OUT_OF_RANGE,
                        "agent: 50",
                        "agent: -50",
                        "agent",
                        "must lie between 0 and 1000000000, but is -50"),
                shops(EMPTY, "zone: America/Sao_Paulo", "zone: ''", "shops[0].zone", "must not be empty"),
                shops(EMPTY, "calendar: BRAZIL", "calendar: ''", "shops[0].calendar", "must not be empty"),
                shops(EMPTY, "profile: PHONE", "profile: ''", "shops[5].profile", "must not be empty"),
                calendars(EMPTY, "- 2024-02-04", "- ''", "CHINA.workingWeekends[0]", "must not be empty"),
                new Mistake(MALFORMED, "limits.yaml", "agent: 50", "agent: .nan", "/", "is not YAML we can read, line"),
                new Mistake(
                        MALFORMED, "limits.yaml", "agent: 50", "agent: -.inf", "/", "is not YAML we can read, line"),
                limits(WRONG_TYPE, "agent: 50", "agent: [50]", "agent", "must be a number, but is a list"),
                parameters(OUT_OF_RANGE, "value: 100\n", "value: 1e999999999\n", "P-10.value", "but is 1E+999999999"),
                limits(WRONG_TYPE, "agent: 50", "agent: fifty", "agent", "must be a number, but is text"),
                limits(MISSING, "    supervisor: 2000\n", "", "supervisor", "is missing"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_gives_one_fault_in_its_place(Mistake mistake) throws IOException {
        write(mistake.file(), changed(mistake));

        var faults = faultsOf(folder);

        assertThat(faults).hasSize(1);
        var fault = faults.getFirst();
        assertThat(fault.rule()).isEqualTo(mistake.rule());
        assertThat(fault.file()).isEqualTo(mistake.file());
        assertThat(fault.path()).isEqualTo(mistake.path());
        assertThat(fault.why().en()).contains(mistake.why()).doesNotContain("%s", "\n");
        assertThat(fault.why().zh())
                .doesNotContain("%s", "\n")
                .matches(zh -> zh.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void a_folder_that_is_not_there_is_a_fault() {
        assertThat(faultsOf(folder.resolve("nowhere")))
                .extracting(PolicyFault::rule)
                .containsExactly(NO_FOLDER);
    }

    @Test
    void a_file_with_a_name_we_do_not_know_is_a_fault() throws IOException {
        write("shop.yaml", "shops: []");
        write("limits.yml", "refund: {}");

        assertThat(faultsOf(folder)).extracting(PolicyFault::rule).containsExactly(UNKNOWN_FILE, UNKNOWN_FILE);
    }

    @Test
    void a_file_that_cannot_be_read_is_a_fault() throws IOException {
        Files.createDirectory(folder.resolve("shops.yaml"));

        assertThat(faultsOf(folder)).extracting(PolicyFault::rule).containsExactly(UNREADABLE);
    }

    @Test
    void an_empty_file_is_a_fault() throws IOException {
        write("liability.yaml", "# nothing yet\n");

        assertThat(faultsOf(folder)).extracting(PolicyFault::rule).containsExactly(EMPTY_FILE);
    }

    @Test
    void a_file_that_is_a_list_is_a_fault() throws IOException {
        write("departments.yaml", "- QA\n- WAREHOUSE\n");

        assertThat(faultsOf(folder))
                .extracting(PolicyFault::toString)
                .containsExactly("departments.yaml: / must be a set of keys, but is a list · 必须是一组键,但却是一个列表");
    }

    @Test
    void all_faults_of_all_files_are_told_at_once_one_sentence_each() throws IOException {
        write(
                "limits.yaml",
                shipped("limits.yaml").replace("lead: 300", "lead: many").replace("agent: 50", "agent: -1"));
        write("shops.yaml", shipped("shops.yaml").replace("BRL", "REAL").replace("language: pt", "language: xx"));

        var thrown = catchThrowableOfType(PolicyFaults.class, () -> Policy.load(folder));

        assertThat(thrown.faults()).hasSize(4);
        assertThat(thrown.getMessage().lines())
                .contains(
                        "limits.yaml: refund.perRefund.lead must be a number, but is text · 必须是数字,但却是文本",
                        "shops.yaml: shops[0].currency there is no currency REAL in ISO 4217 · ISO 4217 中没有货币 REAL")
                .hasSize(4);
    }

    @Test
    void every_rule_has_a_mistake_here() {
        var shown = mistakes().map(Mistake::rule).collect(toSet());
        shown.addAll(EnumSet.of(NO_FOLDER, UNKNOWN_FILE, UNREADABLE, EMPTY_FILE)); // shown above, one by one

        assertThat(shown).containsExactlyInAnyOrder(PolicyRule.values());
    }

    private static List<PolicyFault> faultsOf(Path folder) {
        return catchThrowableOfType(PolicyFaults.class, () -> Policy.load(folder))
                .faults();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private static String changed(Mistake mistake) throws IOException {
        var shipped = shipped(mistake.file());
        var at = shipped.indexOf(mistake.was());
        assertThat(at).as("%s says %s", mistake.file(), mistake.was()).isNotNegative();
        return shipped.substring(0, at)
                + mistake.is()
                + shipped.substring(at + mistake.was().length());
    }

    private static String shipped(String file) throws IOException {
        try (InputStream in = Policy.class.getResourceAsStream("/policy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Mistake shops(PolicyRule rule, String was, String is, String path, String why) {
        return new Mistake(rule, "shops.yaml", was, is, path, why);
    }

    private static Mistake profiles(PolicyRule rule, String was, String is, String path, String why) {
        return new Mistake(rule, "profiles.yaml", was, is, "profiles." + path, why);
    }

    private static Mistake parameters(PolicyRule rule, String was, String is, String path, String why) {
        return new Mistake(rule, "parameters.yaml", was, is, "parameters." + path, why);
    }

    private static Mistake calendars(PolicyRule rule, String was, String is, String path, String why) {
        return new Mistake(rule, "calendars.yaml", was, is, "calendars." + path, why);
    }

    private static Mistake departments(PolicyRule rule, String was, String is, String path, String why) {
        return new Mistake(rule, "departments.yaml", was, is, "departments." + path, why);
    }

    private static Mistake liability(PolicyRule rule, String was, String is, String path, String why) {
        return new Mistake(rule, "liability.yaml", was, is, "causes." + path, why);
    }

    private static Mistake limits(PolicyRule rule, String was, String is, String path, String why) {
        return new Mistake(rule, "limits.yaml", was, is, "refund.perRefund." + path, why);
    }
}

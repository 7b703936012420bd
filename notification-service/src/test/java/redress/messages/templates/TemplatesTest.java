package redress.messages.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.people.Words;

/// I-20: templates in English and Chinese, English where a language is missing.
class TemplatesTest {

    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("name", "Maria"),
            Map.entry("caseId", "case-1"),
            Map.entry("orderId", "O-77"),
            Map.entry("items", "2 × brake pad"),
            Map.entry("question", "Which side?"),
            Map.entry("waybill", "W-1"),
            Map.entry("waybills", "W-1, W-2"),
            Map.entry("carrier", "DHL"),
            Map.entry("rmaId", "rma-1"),
            Map.entry("labelId", "L-1"),
            Map.entry("payer", "CUSTOMER"),
            Map.entry("amount", "12.30 EUR"),
            Map.entry("reference", "R-9"),
            Map.entry("words", "Two pads are on their way."),
            Map.entry("topic", "MISSING_CAUSE"),
            Map.entry("answers", "A, B"),
            Map.entry("dueAt", "2026-03-05"),
            Map.entry("cause", "WAREHOUSE_SHORT_SHIPMENT"),
            Map.entry("requestId", "request-1"),
            Map.entry("taskId", "task-1"),
            Map.entry("outcome", "RESHIPPED"),
            Map.entry("kinds", "PRODUCT_PHOTO"),
            Map.entry("reminder", "1"),
            Map.entry("url", "https://pay.example/1"),
            Map.entry("wanted", "Disc 300 mm"),
            Map.entry("gap", "5.00 EUR"),
            Map.entry("value", "10.00 EUR"),
            Map.entry("code", "NEXT-10"),
            Map.entry("listing", "L-5"),
            Map.entry("kind", "the image"),
            Map.entry("sku", "PAD-4"),
            Map.entry("skus", "PAD-4, PAD-6"));

    /// It picks a sentence and is not shown itself.
    static final String CHOOSES = "payer";

    final Templates templates = Templates.load();

    static Set<String> shipped() throws IOException {
        return index().keySet();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void I_20_every_message_is_there_in_English_and_Chinese(String code) {
        var template = templates.find(code).orElseThrow();
        assertThat(ALL.keySet()).containsAll(template.needs()).containsAll(template.may());
        for (var given : List.of(ALL, needed(template), aboutAnOrder(template))) {
            var english = templates.write(template, "en", given);
            var chinese = templates.write(template, "zh", given);
            assertThat(english.subject() + english.text())
                    .doesNotContainPattern("\\p{IsHan}")
                    .doesNotContain("{");
            assertThat(chinese.subject()).containsPattern("\\p{IsHan}").doesNotContain("{");
            assertThat(chinese.text()).containsPattern("\\p{IsHan}").doesNotContain("{");
            template.needs().stream().filter(name -> !name.equals(CHOOSES)).forEach(name -> {
                assertThat(english.subject() + english.text()).contains(ALL.get(name));
                assertThat(chinese.subject() + chinese.text()).contains(ALL.get(name));
            });
        }
    }

    /// What the playbooks and the engine write, each by a name they call it by.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASE_OPENED CASE_CLOSED REMINDER AGENT_MESSAGE SEND_TRACKING REFUND_ANNOUNCED REFUND_PAID",
                "DEPARTMENT_REQUEST DEPARTMENT_REMINDER IMPROVEMENT_TASK",
                "LISTING_TASK SOURCING_TASK STOCK_COUNT_TASK",
                "ASK_PHOTOS INC_07 FIT_20 REQ_EVIDENCE ASK_MISSING_ITEM INC_06 SPLIT_PARCEL_INFO",
                "ASK_DAMAGE_PHOTOS DMG_02 ASK_OLD_PART DMG_04 OFFER_PARTIAL_REFUND DMG_10",
                "EXCHANGE_PLAN WPU_02 TOPUP_LINK TOPUP_HANDOVER RETURN_ADDRESS RETURN_LABEL",
                "ASK_COMPARISON_PHOTOS FIT_02 WRONG_PURCHASE_EXPLANATION FIT_25 EXCHANGE_SUGGESTION FIT_40",
                "RESHIP_SUGGESTION NWK_19 WAR_30 ASK_FAULT_EVIDENCE NWK_03 WAR_03 ASK_FAULT_MEDIA WAR_04",
                "REFUND_IF_OUR_FAULT NWK_11 WAR_20 WARRANTY_PLAN WAR_11 DISCOUNT_GRANTED",
                "ASK_RETURN_PHOTOS NND_01 PARTIAL_REFUND_SUGGESTION ASK_RETURN_CHOICE NND_05",
                "ASK_MISMATCH_PHOTOS LST_01 OFFER_RESHIP LST_11 LST_37 LST_57",
                "VARIANT_EXPLANATION ASK_TOP_UP LST_17 OFFER_REFUND_FOR_DIFFERENCE LST_32 ASK_RETURN_REASON UNK_01"
            })
    void a_message_is_found_by_every_name_it_has(String names) {
        assertThat(names.split(" "))
                .allSatisfy(name -> assertThat(templates.find(name)).isPresent());
    }

    @Test
    void NWK_11_WAR_20_who_wants_a_refund_is_asked_for_the_same_evidence_and_told_that_our_fault_is_refunded() {
        assertThat(text("REFUND_IF_OUR_FAULT", "en"))
                .containsSubsequence(list(text("ASK_FAULT_EVIDENCE", "en")))
                .contains("If it proves to be our fault, we refund you directly.");
        assertThat(text("REFUND_IF_OUR_FAULT", "zh"))
                .containsSubsequence(list(text("ASK_FAULT_EVIDENCE", "zh")))
                .contains("如确属我方责任，我们将直接为您退款。");
    }

    @Test
    void R_000_21_the_difference_is_told_where_it_is_known() {
        var gap = Map.of("caseId", "case-1", "wanted", "Disc 300 mm", "gap", "5.00 EUR");
        var noGap = Map.of("caseId", "case-1", "wanted", "Disc 300 mm");
        assertThat(text("ASK_TOP_UP", "en", gap))
                .contains("Disc 300 mm, costs 5.00 EUR more than the one you ordered.");
        assertThat(text("ASK_TOP_UP", "en", noGap)).contains("Disc 300 mm, costs more than the one you ordered.");
        assertThat(text("ASK_TOP_UP", "zh", gap)).contains("“Disc 300 mm”价格高于您订购的规格，差价为 5.00 EUR。");
        assertThat(text("ASK_TOP_UP", "zh", noGap)).contains("“Disc 300 mm”价格高于您订购的规格。");
    }

    @Test
    void the_product_team_is_told_which_listing_where_it_is_known() {
        var kind = Map.of("caseId", "case-1", "kind", "the image");
        assertThat(text("LISTING_TASK", "en", ALL)).endsWith("Case: case-1\nOrder: O-77\nListing: L-5");
        assertThat(text("LISTING_TASK", "en", kind)).endsWith("Case: case-1");
        assertThat(text("LISTING_TASK", "zh", ALL)).endsWith("案件：case-1\n订单：O-77\n商品链接：L-5");
        assertThat(text("LISTING_TASK", "zh", kind)).endsWith("案件：case-1");
    }

    @Test
    void I_20_a_language_we_do_not_have_becomes_English() {
        assertThat(written("pt-BR").language()).isEqualTo("en");
        assertThat(written("").language()).isEqualTo("en");
        assertThat(written("zh-Hans-CN").language()).isEqualTo("zh");
        assertThat(written("ZH_TW").language()).isEqualTo("zh");
    }

    @Test
    void what_is_absent_is_left_out() {
        var bare = templates.write(templates.find("ASK_PHOTOS").orElseThrow(), "en", Map.of("caseId", "case-1"));
        assertThat(bare.subject()).isEqualTo("Please send us photos");
        assertThat(bare.text()).startsWith("Hello,\n\nwe are sorry").doesNotContain("order  ", "This is about");
    }

    @Test
    void a_value_stays_on_its_line() {
        var sly = new HashMap<>(ALL);
        sly.put("orderId", "O-1\r\nBcc: all@example.com");
        assertThat(templates
                        .write(templates.find("CASE_OPENED").orElseThrow(), "en", sly)
                        .subject())
                .isEqualTo("We have received your message about order O-1 Bcc: all@example.com");
    }

    @Test
    void what_a_person_wrote_keeps_its_lines_and_starts_no_header() {
        var given = new HashMap<>(ALL);
        given.put("words", "Two pads:\r\n\r\n- left\u0000 \n- right\u2028{name}\nSubject: other\n");
        var written = templates.write(templates.find("AGENT_MESSAGE").orElseThrow(), "en", given);
        assertThat(written.subject()).isEqualTo("About your matter with order O-77");
        assertThat(written.text())
                .startsWith("Hello Maria,\n\nTwo pads:\n\n- left\n- right\u2028{name}\nSubject: other\n\nCase number");
    }

    @Test
    void on_a_page_the_words_are_escaped() {
        var html = new Paper().html(new Words("en", "A & B", "one <b>\ntwo\n\nthree"));
        assertThat(html)
                .contains("lang=\"en\"", "<title>A &amp; B</title>", "<p>three</p>", "one &lt;b&gt;<br>")
                .doesNotContain("<b>");
    }

    @Test
    void every_fault_has_one_sentence() {
        var files = Map.of(
                "templates.yaml",
                "GOOD: {to: CUSTOMER, may: [orderId]}\nNO_CHINESE: {to: CUSTOMER, also: [GOOD]}\nWRONG: {needs: [x]}",
                "templates/GOOD.en.txt",
                "Subject: s\n\n{name} {orderId}",
                "templates/GOOD.zh.txt",
                "Subject: s\n\n{#if orderId}{oderId}{/if}",
                "templates/NO_CHINESE.en.txt",
                "no subject",
                "templates/WRONG.en.txt",
                "Subject: s\n\n{#if x}",
                "templates/WRONG.zh.txt",
                "Subject: s\n\n{x}");
        assertThatThrownBy(() -> new TemplateLoader(name -> Optional.ofNullable(files.get(name))).load())
                .isInstanceOfSatisfying(
                        FaultyTemplates.class,
                        faulty -> assertThat(faulty.faults())
                                .anySatisfy(f -> assertThat(f).contains("GOOD.zh.txt", "nobody fills: oderId", "无人填写"))
                                .anySatisfy(f -> assertThat(f).contains("NO_CHINESE.zh.txt is missing"))
                                .anySatisfy(f -> assertThat(f).contains("NO_CHINESE.en.txt has no subject"))
                                .anySatisfy(f -> assertThat(f).contains("two templates are called GOOD"))
                                .anySatisfy(f -> assertThat(f).contains("WRONG: nobody is named as its reader"))
                                .anySatisfy(f -> assertThat(f).contains("WRONG.en.txt can't be read"))
                                .hasSize(6));
    }

    private Words written(String language) {
        return templates.write(templates.find("CASE_OPENED").orElseThrow(), language, ALL);
    }

    private String text(String code, String language) {
        return text(code, language, Map.of("caseId", "case-1"));
    }

    private String text(String code, String language, Map<String, String> given) {
        return templates
                .write(templates.find(code).orElseThrow(), language, given)
                .text();
    }

    private static List<String> list(String text) {
        var list = text.lines().filter(line -> line.startsWith("- ")).toList();
        assertThat(list).isNotEmpty();
        return list;
    }

    private static Map<String, ?> index() throws IOException {
        return new YAMLMapper()
                .readValue(TemplateLoader.resource("templates.yaml").orElseThrow(), new TypeReference<>() {});
    }

    private static Map<String, String> aboutAnOrder(MessageTemplate template) {
        var given = new HashMap<>(needed(template));
        given.put("orderId", "O-77");
        return given;
    }

    private static Map<String, String> needed(MessageTemplate template) {
        var given = new HashMap<String, String>();
        template.needs().forEach(name -> given.put(name, ALL.get(name)));
        given.put("caseId", "case-1");
        return given;
    }
}

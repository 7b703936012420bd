package redress.messages.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
            Map.entry("cause", "WAREHOUSE_SHORT_SHIPMENT"));

    final Templates templates = Templates.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASE_OPENED",
                "ASK_PHOTOS",
                "INC_07",
                "REQ_EVIDENCE",
                "ASK_MISSING_ITEM",
                "INC_06",
                "REMINDER",
                "SPLIT_PARCEL_INFO",
                "SEND_TRACKING",
                "RETURN_LABEL",
                "REFUND_ANNOUNCED",
                "REFUND_PAID",
                "REFUND_IF_OUR_FAULT",
                "CASE_CLOSED",
                "AGENT_MESSAGE",
                "DEPARTMENT_REQUEST",
                "DEPARTMENT_REMINDER",
                "IMPROVEMENT_TASK"
            })
    void I_20_every_message_INC_needs_is_there_in_English_and_Chinese(String code) {
        var template = templates.find(code).orElseThrow();
        for (var given : List.of(ALL, needed(template))) {
            var english = templates.write(template, "en", given);
            var chinese = templates.write(template, "zh", given);
            assertThat(english.subject() + english.text())
                    .doesNotContainPattern("\\p{IsHan}")
                    .doesNotContain("{");
            assertThat(chinese.subject()).containsPattern("\\p{IsHan}").doesNotContain("{");
            assertThat(chinese.text()).containsPattern("\\p{IsHan}").doesNotContain("{");
            template.needs().forEach(name -> {
                assertThat(english.subject() + english.text()).contains(ALL.get(name));
                assertThat(chinese.subject() + chinese.text()).contains(ALL.get(name));
            });
        }
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

    private static Map<String, String> needed(MessageTemplate template) {
        var given = new HashMap<String, String>();
        template.needs().forEach(name -> given.put(name, ALL.get(name)));
        given.put("caseId", "case-1");
        return given;
    }
}

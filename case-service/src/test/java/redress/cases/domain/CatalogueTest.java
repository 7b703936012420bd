package redress.cases.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.PublishedPage;
import redress.policy.Policy;
import redress.policy.Text;

/// The catalogue of what a playbook can read, as a page for those who write playbooks.
class CatalogueTest {

    @Test
    void the_page_says_what_the_code_knows() {
        PublishedPage.at("catalogue.md").mustBe(page());
    }

    @Test
    void what_a_fact_from_outside_may_say_is_told() {
        assertThat(Awaited.names().values())
                .isNotEmpty()
                .allSatisfy(codes -> assertThat(codes).isNotEmpty());
    }

    static String page() {
        return """
                # What a playbook can read · 流程可读取的内容

                Made from the code. The words of the language itself are in `playbook.schema.json`.
                由代码生成。语言本身的词汇见 `playbook.schema.json`。

                ## Facts · 事实

                In conditions (`check`, `sourcing`; CEL) and in the variables of letters (`vars`).
                用于条件（`check`、`sourcing`，CEL 表达式）和消息模板变量（`vars`）。

                | Fact | Type | Meaning | 含义 |
                |---|---|---|---|
                %s

                ## Facts from outside · 外部事实

                What a CHECK of mode `await` waits for, and what it may say. Silence answers too (`silence`).
                `await` 模式的 CHECK 所等待的事实及其取值；超时（`silence`）也会作答。

                | Fact | Says | Meaning | 含义 |
                |---|---|---|---|
                %s

                ## Sums · 金额

                What an amount in an answer is preset to or measured by (`preset`, `below`, `atLeast`, `atMost`).
                答案中金额的预设值或界限（`preset`、`below`、`atLeast`、`atMost`）。

                | Sum | Meaning | 含义 |
                |---|---|---|
                %s

                ## Parameters · 参数

                For `silence: { after: … }`, and behind facts and sums. Their values are policy data of profile and shop.
                用于 `silence: { after: … }`，也用于事实和金额；其值为类型和店铺的策略数据。

                | Parameter | Name | Meaning | 含义 |
                |---|---|---|---|
                %s
                """.formatted(facts(), awaited(), sums(), parameters());
    }

    private static String facts() {
        var facts = List.of(CaseFact.values());
        var names = CaseFact.names();
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        row("`" + names.get(i).name() + "`", names.get(i).type().name(), Catalogue.of(facts.get(i))))
                .sorted()
                .collect(joining("\n"));
    }

    private static String awaited() {
        return Awaited.names().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> row(
                        "`" + each.getKey() + "`",
                        String.join(", ", new TreeSet<>(each.getValue())),
                        Catalogue.of(Awaited.named(each.getKey()))))
                .collect(joining("\n"));
    }

    private static String sums() {
        return Sum.names().stream()
                .sorted()
                .map(name -> {
                    var meaning = Catalogue.of(Sum.named(name));
                    return "| `" + name + "` | " + meaning.en() + " | " + meaning.zh() + " |";
                })
                .collect(joining("\n"));
    }

    private static String parameters() {
        return Policy.load().notes().values().stream()
                .map(note -> row(note.code().id(), "`" + note.name() + "`", note.text()))
                .sorted()
                .collect(joining("\n"));
    }

    private static String row(String name, String type, Text meaning) {
        return "| " + name + " | " + type + " | " + meaning.en() + " | " + meaning.zh() + " |";
    }
}

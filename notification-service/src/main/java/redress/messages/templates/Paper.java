package redress.messages.templates;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.stream.Stream;
import redress.people.Words;

/// The page a message is shown on where mail is shown as HTML: the very words of the plain text, escaped.
public final class Paper {

    private final Template page;

    public Paper() {
        var engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        page = engine.parse(
                TemplateLoader.resource("templates/page.html").orElseThrow(),
                Variant.forContentType(Variant.TEXT_HTML),
                "page");
    }

    public String html(Words words) {
        return page.data("language", words.language())
                .data("subject", words.subject())
                .data("paragraphs", paragraphs(words.text()))
                .render();
    }

    private static List<List<String>> paragraphs(String text) {
        return Stream.of(text.split("\n{2,}", -1))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }
}

package redress.messages.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import redress.policy.Text;

/// Reads all templates and checks them: each in both languages, each with a subject, none with a variable nobody fills.
final class TemplateLoader {

    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /// What the index says of a template.
    ///
    /// @param also other names of it, such as the node that uses it
    record Entry(Audience to, List<String> also, List<String> needs, List<String> may) {

        Entry {
            also = also == null ? List.of() : List.copyOf(also);
            needs = needs == null ? List.of() : List.copyOf(needs);
            may = may == null ? List.of() : List.copyOf(may);
        }
    }

    private final Engine engine = Engine.builder().addDefaults().build();
    private final Function<String, Optional<String>> files;
    private final List<String> faults = new ArrayList<>();

    TemplateLoader(Function<String, Optional<String>> files) {
        this.files = files;
    }

    static Templates shipped() {
        return new TemplateLoader(TemplateLoader::resource).load();
    }

    /// Fails with [FaultyTemplates] if there is anything wrong.
    Templates load() {
        var byName = new HashMap<String, MessageTemplate>();
        index().forEach((code, entry) -> {
            var template = template(code, entry);
            put(byName, code, template);
            entry.also().forEach(name -> put(byName, name, template));
        });
        if (!faults.isEmpty()) {
            throw new FaultyTemplates(faults);
        }
        return new Templates(byName);
    }

    private Map<String, Entry> index() {
        try {
            return YAML.readValue(
                    files.apply("templates.yaml").orElse(""), new TypeReference<LinkedHashMap<String, Entry>>() {});
        } catch (JsonProcessingException unreadable) {
            var line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            fault("templates.yaml can't be read, see line " + line, "templates.yaml 无法读取，见第 " + line + " 行");
            return Map.of();
        }
    }

    private void put(Map<String, MessageTemplate> byName, String name, MessageTemplate template) {
        if (byName.putIfAbsent(name, template) != null) {
            fault("two templates are called " + name, "有两个模板都叫 " + name);
        }
    }

    private MessageTemplate template(String code, Entry entry) {
        if (entry.to() == null) {
            fault(code + ": nobody is named as its reader", code + "：未说明写给谁");
        }
        var known = new HashSet<>(MessageTemplate.OURS);
        known.addAll(entry.needs());
        known.addAll(entry.may());
        var byLanguage = new HashMap<String, Template>();
        for (var language : LANGUAGES) {
            page(code + "." + language + ".txt", known).ifPresent(page -> byLanguage.put(language, page));
        }
        return new MessageTemplate(code, entry.to(), Set.copyOf(entry.needs()), Set.copyOf(entry.may()), byLanguage);
    }

    private Optional<Template> page(String file, Set<String> known) {
        var text = files.apply("templates/" + file);
        if (text.isEmpty()) {
            fault(file + " is missing", "缺少文件 " + file);
            return Optional.empty();
        }
        var lines = text.get().strip().split("\n", 2);
        if (!lines[0].startsWith(MessageTemplate.SUBJECT) || lines.length < 2 || lines[1].isBlank()) {
            fault(file + " has no subject on its first line, or nothing after it", file + " 首行没有主题（Subject），或其后没有内容");
        }
        return parsed(file, text.get(), known);
    }

    private Optional<Template> parsed(String file, String text, Set<String> known) {
        try {
            var page = engine.parse(text, null, file);
            unknown(page, known)
                    .forEach(name ->
                            fault(file + " has a variable that nobody fills: " + name, file + " 含有无人填写的变量：" + name));
            return Optional.of(page);
        } catch (TemplateException broken) {
            var line = broken.getOrigin() == null ? 0 : broken.getOrigin().getLine();
            fault(file + " can't be read, see line " + line, file + " 无法读取，见第 " + line + " 行");
            return Optional.empty();
        }
    }

    private static Set<String> unknown(Template page, Set<String> known) {
        var unknown = new TreeSet<String>();
        page.getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .map(Expression::toOriginalString)
                .filter(name -> !known.contains(name))
                .forEach(unknown::add);
        return unknown;
    }

    private void fault(String en, String zh) {
        var text = new Text(en, zh);
        faults.add(text.en() + ". " + text.zh() + "。");
    }

    static Optional<String> resource(String name) {
        try (var in = TemplateLoader.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

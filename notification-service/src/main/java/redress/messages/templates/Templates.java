package redress.messages.templates;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redress.people.Words;

/// Everything we write, by code. A customer's language is used where we have it, else English (I-20).
public final class Templates {

    public static final String FALLBACK = "en";

    private final Map<String, MessageTemplate> byName;

    Templates(Map<String, MessageTemplate> byName) {
        this.byName = Map.copyOf(byName);
    }

    public static Templates load() {
        return TemplateLoader.shipped();
    }

    /// By its code or another name it has.
    public Optional<MessageTemplate> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// @param language a tag like `zh-CN`, or empty
    public Words write(MessageTemplate template, String language, Map<String, String> given) {
        var primary = language.split("[-_]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return template.write(template.byLanguage().containsKey(primary) ? primary : FALLBACK, given);
    }
}

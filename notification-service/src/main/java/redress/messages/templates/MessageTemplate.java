package redress.messages.templates;

import io.quarkus.qute.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.people.Words;

/// What we write on one occasion, in every language of the house.
///
/// @param code its name; a playbook's node may call it by others
/// @param needs variables without which it says nothing
/// @param may variables it can do without
public record MessageTemplate(
        String code, Audience audience, Set<String> needs, Set<String> may, Map<String, Template> byLanguage) {

    /// Filled by us, whoever wishes the message.
    static final Set<String> OURS = Set.of("name", "caseId");

    /// What a person wrote: it comes from the content store and may have several lines.
    public static final String WORDS = "words";

    static final String SUBJECT = "Subject: ";

    public MessageTemplate {
        needs = Set.copyOf(needs);
        may = Set.copyOf(may);
        byLanguage = Map.copyOf(byLanguage);
    }

    /// The variables that are needed and not given, in order.
    public Set<String> missingFrom(Map<String, String> given) {
        var missing = new TreeSet<String>();
        for (var name : needs) {
            if (given.getOrDefault(name, "").isBlank()) {
                missing.add(name);
            }
        }
        return missing;
    }

    /// @param language one that it has
    Words write(String language, Map<String, String> given) {
        var values = new HashMap<String, Object>();
        OURS.forEach(name -> values.put(name, plain(given, name)));
        needs.forEach(name -> values.put(name, name.equals(WORDS) ? lines(given) : plain(given, name)));
        may.forEach(name -> values.put(name, plain(given, name)));
        var written = byLanguage.get(language).data(values).render().strip();
        var end = written.indexOf('\n');
        return new Words(
                language,
                written.substring(SUBJECT.length(), end).strip(),
                written.substring(end).strip());
    }

    public boolean quotes() {
        return needs.contains(WORDS);
    }

    private static String lines(Map<String, String> given) {
        return given.getOrDefault(WORDS, "")
                .lines()
                .map(line -> line.replaceAll("\\p{Cntrl}+", " ").stripTrailing())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /// On one line: a value starts no paragraph of its own, and no header of a mail.
    private static String plain(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }
}

package redress.cases.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.cases.intake.Keywords.Keyword;
import redress.cases.intake.Keywords.Match;
import redress.cases.intake.Keywords.Row;
import redress.cases.intake.Keywords.RowClass;
import redress.cases.intake.Keywords.Strength;
import redress.cases.intake.Keywords.TypeChoice;
import redress.policy.IssueType;

/// Reads the keyword lists and checks them whole, so that a service with faulty ones does not start.
public final class KeywordsLoader {

    /// The lists are not as they must be: one sentence per fault.
    public static final class Faulty extends RuntimeException {

        private final List<String> faults;

        Faulty(List<String> faults) {
            super(String.join("\n", faults));
            this.faults = List.copyOf(faults);
        }

        public List<String> faults() {
            return faults;
        }
    }

    private static final String FILE = "intake/keywords.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<String> faults = new ArrayList<>();

    private KeywordsLoader() {}

    public static Keywords shipped() {
        try (var file = KeywordsLoader.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new Faulty(List.of(FILE + " is missing."));
            }
            return load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Keywords load(String yaml) {
        var loader = new KeywordsLoader();
        var keywords = loader.read(yaml);
        if (!loader.faults.isEmpty()) {
            throw new Faulty(loader.faults);
        }
        return keywords;
    }

    private Keywords read(String yaml) {
        try {
            return keywords(YAML.readTree(yaml));
        } catch (JsonProcessingException unreadable) {
            throw new Faulty(List.of(FILE + " is no YAML: " + unreadable.getOriginalMessage() + "."));
        }
    }

    private Keywords keywords(JsonNode root) {
        check(root.path("version").asInt() >= 1, "version must be a number from 1 on.");
        var languages = new LinkedHashMap<String, Match>();
        root.path("languages")
                .properties()
                .forEach(entry -> one(Match.class, entry.getValue(), "language " + entry.getKey())
                        .ifPresent(match -> languages.put(entry.getKey(), match)));
        check(!languages.isEmpty(), "languages must name at least one.");
        var rows = rows(root.path("rows"), languages.keySet());
        check(!rows.isEmpty(), "rows must hold at least one.");
        return new Keywords(root.path("version").asInt(), Collections.unmodifiableMap(languages), rows);
    }

    private List<Row> rows(JsonNode list, Set<String> languages) {
        var rows = new LinkedHashMap<String, Row>();
        for (var node : list) {
            var id = node.path("id").asText();
            check(!id.isBlank(), "a row has no id.");
            check(!rows.containsKey(id), "row " + id + " stands there twice.");
            noOtherField(id, node, languages);
            var rowClass = one(RowClass.class, node.path("class"), "row " + id + ": class");
            rows.put(
                    id,
                    new Row(
                            id,
                            rowClass.orElse(RowClass.WISH),
                            types(id, node.path("types")),
                            words(id, node, languages)));
        }
        return List.copyOf(rows.values());
    }

    private void noOtherField(String row, JsonNode node, Set<String> languages) {
        node.fieldNames()
                .forEachRemaining(field -> check(
                        languages.contains(field)
                                || Set.of("id", "class", "types").contains(field),
                        "row " + row + ": " + field + " is neither a language nor a known field."));
    }

    private List<TypeChoice> types(String row, JsonNode list) {
        var types = new ArrayList<TypeChoice>();
        list.forEach(entry -> choice(row, entry).ifPresent(types::add));
        check(!list.isEmpty(), "row " + row + " names no issue type.");
        return types;
    }

    private Optional<TypeChoice> choice(String row, JsonNode entry) {
        var where = "row " + row + ": issue type";
        if (entry.isTextual()) {
            return one(IssueType.class, entry, where).map(TypeChoice.Always::new);
        }
        if (entry.has("recent")) {
            var recent = one(IssueType.class, entry.path("recent"), where);
            var older = one(IssueType.class, entry.path("older"), where);
            return recent.flatMap(r -> older.map(o -> new TypeChoice.ByAge(r, o)));
        }
        var awaited = one(IssueType.class, entry.path("awaited"), where);
        var received = one(IssueType.class, entry.path("received"), where);
        return awaited.flatMap(a -> received.map(r -> new TypeChoice.ByReceipt(a, r)));
    }

    private Map<String, List<Keyword>> words(String row, JsonNode node, Set<String> languages) {
        var words = new HashMap<String, List<Keyword>>();
        for (var language : languages) {
            var list = new LinkedHashMap<String, Keyword>();
            for (var entry : node.path(language)) {
                var keyword = keyword(entry.asText());
                check(!keyword.normal().isEmpty(), "row " + row + ", " + language + ": a keyword is empty.");
                check(
                        list.put(keyword.normal(), keyword) == null,
                        "row " + row + ", " + language + ": " + keyword.spelling() + " stands there twice.");
            }
            check(!list.isEmpty(), "row " + row + " has no keyword in language " + language + ".");
            words.put(language, List.copyOf(list.values()));
        }
        return words;
    }

    private static Keyword keyword(String entry) {
        var weak = entry.startsWith("~");
        var spelling = weak ? entry.substring(1) : entry;
        return new Keyword(spelling, Normal.of(spelling), weak ? Strength.WEAK : Strength.PLAIN);
    }

    private <E extends Enum<E>> Optional<E> one(Class<E> codes, JsonNode node, String where) {
        var said = node.asText().toUpperCase(Locale.ROOT);
        var code = Stream.of(codes.getEnumConstants())
                .filter(each -> each.name().equals(said))
                .findFirst();
        check(
                code.isPresent(),
                where + " is '" + node.asText() + "', not one of " + Arrays.toString(codes.getEnumConstants()) + ".");
        return code;
    }

    private void check(boolean holds, String sentence) {
        if (!holds) {
            faults.add(FILE + ": " + sentence);
        }
    }
}

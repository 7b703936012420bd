package redress.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One place in a policy file, read as what it ought to be.
///
/// Where it is something else, the fault is noted and a stand-in returned, so that reading finds the other faults too;
/// with a fault noted, no policy is ever made.
record Entry(String file, String path, JsonNode node, Faults faults) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final String UNLIMITED = "unlimited";

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /// A key that has to be there.
    Entry at(String key) {
        var child = child(key);
        if (isObject() && !has(key)) {
            child.fault(PolicyRule.MISSING);
        }
        return child;
    }

    boolean has(String key) {
        return node.has(key);
    }

    /// No other keys than these.
    Entry only(String... keys) {
        var known = List.of(keys);
        if (isObject() || wrong(Shape.MAP)) {
            fields().forEach((key, entry) -> {
                if (!known.contains(key)) {
                    entry.fault(PolicyRule.UNKNOWN_KEY, String.join(", ", known));
                }
            });
        }
        return this;
    }

    Map<String, Entry> fields() {
        var fields = new LinkedHashMap<String, Entry>();
        if (isObject() || wrong(Shape.MAP)) {
            node.fieldNames().forEachRemaining(key -> fields.put(key, child(key)));
        }
        return fields;
    }

    /// One field for each of these names: none missing, no other.
    <K, T> Map<K, T> each(Map<String, K> names, BiFunction<K, Entry, T> reader) {
        only(names.keySet().toArray(String[]::new));
        var all = new LinkedHashMap<K, T>();
        names.forEach((name, key) -> all.put(key, reader.apply(key, at(name))));
        return all;
    }

    boolean hasText() {
        return node.isTextual() && !node.asText().isBlank();
    }

    private boolean isList() {
        return node.isArray();
    }

    List<Entry> items() {
        var items = new ArrayList<Entry>();
        if (isList() || wrong(Shape.LIST)) {
            for (var i = 0; i < node.size(); i++) {
                items.add(new Entry(file, path + "[" + i + "]", node.get(i), faults));
            }
        }
        return items;
    }

    /// At least one item, none twice.
    List<Entry> distinctItems() {
        var items = items();
        if (isList() && items.isEmpty()) {
            fault(PolicyRule.EMPTY);
        }
        var seen = new HashSet<JsonNode>();
        items.stream()
                .filter(item -> !seen.add(item.node))
                .forEach(item -> item.fault(PolicyRule.DUPLICATE, item.node.asText()));
        return items;
    }

    String text() {
        if (!(node.isTextual() || wrong(Shape.TEXT))) {
            return "?";
        }
        if (node.asText().isBlank()) {
            fault(PolicyRule.EMPTY);
            return "?";
        }
        return node.asText();
    }

    /// Text that may be empty: not written yet.
    String textOrNothing() {
        return node.isTextual() && node.asText().isEmpty() ? "" : text();
    }

    Text inBothLanguages() {
        return new Text(at("en").text(), at("zh").text());
    }

    int whole(int least, int most) {
        if (!(node.isIntegralNumber() || wrong(Shape.WHOLE_NUMBER))) {
            return least;
        }
        return number(BigDecimal.valueOf(least), BigDecimal.valueOf(most)).intValue();
    }

    BigDecimal number(BigDecimal least, BigDecimal most) {
        if (!(node.isNumber() || wrong(Shape.NUMBER))) {
            return least;
        }
        var value = node.decimalValue();
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            fault(PolicyRule.OUT_OF_RANGE, least, most, value);
            return least;
        }
        return value;
    }

    BigDecimal money() {
        return number(BigDecimal.ZERO, MOST);
    }

    Optional<LocalDate> date() {
        return parsed(text -> Optional.of(LocalDate.parse(text)), Optional.empty(), PolicyRule.NO_DATE);
    }

    LocalTime time() {
        return parsed(LocalTime::parse, LocalTime.MIDNIGHT, PolicyRule.NO_TIME);
    }

    ZoneId zone() {
        return parsed(ZoneId::of, ZoneOffset.UTC, PolicyRule.UNKNOWN_ZONE);
    }

    Currency currency() {
        return parsed(Currency::getInstance, Currency.getInstance("XXX"), PolicyRule.UNKNOWN_CURRENCY);
    }

    Locale language() {
        return parsed(Entry::languageOf, Locale.ROOT, PolicyRule.UNKNOWN_LANGUAGE);
    }

    /// One of these, by name.
    <T> T oneOf(Map<String, T> known) {
        var name = text();
        if (known.containsKey(name)) {
            return known.get(name);
        }
        if (hasText()) {
            fault(PolicyRule.UNKNOWN_CODE, name, String.join(", ", known.keySet()));
        }
        return known.values().iterator().next();
    }

    <E extends Enum<E>> E code(Class<E> codes) {
        return oneOf(byName(codes));
    }

    Role role() {
        var roles = new LinkedHashMap<String, Role>();
        Arrays.stream(Role.values()).forEach(role -> roles.put(role.wireName(), role));
        return oneOf(roles);
    }

    boolean isUnlimited() {
        return node.isTextual() && node.asText().equals(UNLIMITED);
    }

    /// Notes each of these figures that is less than the one before it.
    void rise(Collection<String> keys) {
        var steps = keys.stream().map(this::child).filter(Entry::hasSize).toList();
        for (var i = 1; i < steps.size(); i++) {
            steps.get(i).notBelow(steps.get(i - 1));
        }
    }

    void fault(PolicyRule rule, Object... figures) {
        faults.add(rule, file, path.isEmpty() ? "/" : path, figures);
    }

    static <E extends Enum<E>> Map<String, E> byName(Class<E> codes) {
        var names = new LinkedHashMap<String, E>();
        Arrays.stream(codes.getEnumConstants()).forEach(code -> names.put(code.name(), code));
        return names;
    }

    private void notBelow(Entry before) {
        if (size().compareTo(before.size()) < 0) {
            fault(PolicyRule.NOT_ASCENDING, node.asText(), before.node.asText());
        }
    }

    private boolean hasSize() {
        return node.isNumber() || isUnlimited();
    }

    private BigDecimal size() {
        return isUnlimited() ? MOST.add(BigDecimal.ONE) : node.decimalValue();
    }

    private boolean isObject() {
        return node.isObject();
    }

    private Entry child(String key) {
        return new Entry(file, path.isEmpty() ? key : path + "." + key, node.path(key), faults);
    }

    private <T> T parsed(Function<String, T> parser, T standIn, PolicyRule rule) {
        var text = text();
        try {
            return hasText() ? parser.apply(text) : standIn;
        } catch (DateTimeException | IllegalArgumentException _) {
            fault(rule, text);
            return standIn;
        }
    }

    private static Locale languageOf(String code) {
        if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException(code);
        }
        return Locale.of(code);
    }

    /// Notes the wrong shape, unless the place is missing, which was noted before.
    private boolean wrong(Shape wanted) {
        if (!node.isMissingNode()) {
            fault(PolicyRule.WRONG_TYPE, wanted.label(), Shape.of(node).label());
        }
        return false;
    }
}

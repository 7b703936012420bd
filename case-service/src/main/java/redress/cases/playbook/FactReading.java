package redress.cases.playbook;

import dev.cel.runtime.CelVariableResolver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The facts that one evaluation has asked for so far.
///
/// CEL lets `a || b` be true though `a` failed. Here a fact that failed fails the evaluation, so it is remembered.
final class FactReading implements CelVariableResolver {

    private final Map<String, FactType> vocabulary;
    private final Function<String, Object> facts;
    private final Map<String, Object> values = new HashMap<>();
    private final SortedMap<String, String> read = new TreeMap<>();
    private final List<RuntimeException> faults = new ArrayList<>();

    FactReading(Map<String, FactType> vocabulary, Function<String, Object> facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    @Override
    public Optional<Object> find(String name) {
        if (!values.containsKey(name) && vocabulary.containsKey(name)) {
            values.put(name, take(name));
        }
        return Optional.ofNullable(values.get(name));
    }

    SortedMap<String, String> read() {
        return read;
    }

    void stopIfFaulty() {
        faults.stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }

    private Object take(String name) {
        try {
            var given = facts.apply(name);
            var value = checked(name, vocabulary.get(name), given);
            read.put(name, text(given));
            return value;
        } catch (RuntimeException e) {
            faults.add(e);
            throw e;
        }
    }

    private static Object checked(String name, FactType type, Object given) {
        return switch (given) {
            case Boolean flag when type == FactType.FLAG -> flag;
            case String text when type == FactType.TEXT -> text;
            case Number number
            when type == FactType.NUMBER && Double.isFinite(number.doubleValue()) -> number.doubleValue();
            case List<?> texts
            when type == FactType.TEXTS && texts.stream().allMatch(String.class::isInstance) -> List.copyOf(texts);
            case null -> throw new IllegalStateException("fact " + name + " has no value");
            default ->
                throw new IllegalStateException("fact " + name + " is not of type " + type + ": "
                        + given.getClass().getSimpleName());
        };
    }

    /// Numbers as people write them: neither exponent nor needless zeros.
    private static String text(Object given) {
        return given instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : given.toString();
    }
}

package redress.cases.playbook;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// A condition or value of a playbook over typed facts, in CEL: `order.isSplit && goods.cost >= 100`.
///
/// It is checked when read. It knows nothing but its facts, so the same facts always give the same value, and it may be
/// shared by threads. Two with the same source are equal.
public final class Expression {

    /// @param value a Boolean, String, Double or list of String, as the type says that was asked for
    /// @param facts what was read to find it, by name, as text; what did not matter was not read
    public record Result(Object value, SortedMap<String, String> facts) {

        public Result {
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        }
    }

    private final String source;
    private final CelRuntime.Program program;
    private final Map<String, FactType> vocabulary;

    private Expression(String source, CelRuntime.Program program, Map<String, FactType> vocabulary) {
        this.source = source;
        this.program = program;
        this.vocabulary = vocabulary;
    }

    /// @param vocabulary the facts that it may ask for, and no others
    /// @throws FaultyExpression if it cannot be read, asks for other facts, mixes types, or gives something else
    public static Expression read(String cel, Collection<FactName> vocabulary, FactType result) {
        return read(cel, new ExpressionLanguage(vocabulary), result);
    }

    static Expression read(String cel, ExpressionLanguage language, FactType result) {
        return new Expression(cel, language.program(cel, result), language.vocabulary());
    }

    /// @param facts gives the value of a fact by its name. Each is asked for once at most, and only if it matters
    /// @throws FaultyExpression if only these facts could show the fault, such as a missing list entry
    /// @throws IllegalStateException if a fact is missing or not of its type: a fault of ours, not of the playbook
    public Result evaluate(Function<String, Object> facts) {
        var reading = new FactReading(vocabulary, facts);
        var value = valueOver(reading);
        return new Result(value, reading.read());
    }

    private Object valueOver(FactReading reading) {
        try {
            var value = program.eval(reading);
            reading.stopIfFaulty();
            return plain(value);
        } catch (CelEvaluationException e) {
            reading.stopIfFaulty();
            throw new ExpressionFaults(source).other(e);
        }
    }

    private Object plain(Object value) {
        return switch (value) {
            case Number number
            when !Double.isFinite(number.doubleValue()) -> throw new ExpressionFaults(source).noNumber();
            case Number number -> number.doubleValue();
            case List<?> texts -> List.copyOf(texts);
            default -> value;
        };
    }

    public String source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression expression && source.equals(expression.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}

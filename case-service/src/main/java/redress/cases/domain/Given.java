package redress.cases.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.contracts.Money;

/// What answers carried so far: of each input what was said last.
///
/// @param last the lines that were named last; empty while no answer named any
public record Given(Map<String, String> codes, Map<String, Money> amounts, List<Quantity> last) {

    static final Given NOTHING = new Given(Map.of(), Map.of(), List.of());

    public Given {
        codes = Map.copyOf(codes);
        amounts = Map.copyOf(amounts);
        last = List.copyOf(last);
    }

    Given and(Inputs inputs) {
        var lines = inputs.lines().values().stream().reduce(last, (_, later) -> later);
        return new Given(merged(codes, inputs.codes()), merged(amounts, inputs.amounts()), lines);
    }

    Optional<List<Quantity>> lastLines() {
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    private static <V> Map<String, V> merged(Map<String, V> before, Map<String, V> now) {
        var all = new HashMap<>(before);
        all.putAll(now);
        return all;
    }
}

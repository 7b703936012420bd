package redress.cases.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.contracts.Money;

/// What answers carried so far: of each input what was said last.
///
/// @param last the lines that were named last; empty while no answer named any
public record Given(
        Map<String, String> codes, Map<String, Money> amounts, Map<String, Goods> goods, List<Quantity> last) {

    static final Given NOTHING = new Given(Map.of(), Map.of(), Map.of(), List.of());

    public Given {
        codes = Map.copyOf(codes);
        amounts = Map.copyOf(amounts);
        goods = Map.copyOf(goods);
        last = List.copyOf(last);
    }

    Given and(Inputs inputs) {
        var lines = inputs.lines().values().stream().reduce(last, (_, later) -> later);
        return new Given(
                merged(codes, inputs.codes()),
                merged(stillTrue(inputs, lines), inputs.amounts()),
                merged(goods, inputs.goods()),
                lines);
    }

    /// A figure that an agent said of goods says nothing of other goods.
    private Map<String, Money> stillTrue(Inputs inputs, List<Quantity> lines) {
        var changed = Stream.concat(
                        inputs.goods().entrySet().stream()
                                .filter(each -> !each.getValue().equals(goods.get(each.getKey())))
                                .map(Map.Entry::getKey),
                        last.isEmpty() || lines.equals(last) ? Stream.of() : Stream.of("goods", "label"))
                .toList();
        return amounts.entrySet().stream()
                .filter(said -> changed.stream().noneMatch(what -> said.getKey().startsWith(what + ".")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Given ofAnotherMatter() {
        return new Given(codes, amounts, Map.of(), last);
    }

    /// An agent said what nobody had told: the name of a fact, and the figure.
    Given figure(String fact, Money figure) {
        return new Given(codes, merged(amounts, Map.of(fact, figure)), goods, last);
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

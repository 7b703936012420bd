package redress.cases.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.contracts.Money;

/// What an answer carries (domain 3.11), each by the name of its input.
///
/// @param codes codes, and whatever else is one word
/// @param texts references of words: the answer's `note`, and inputs of type text
public record Inputs(
        Map<String, String> codes,
        Map<String, Money> amounts,
        Map<String, List<Quantity>> lines,
        Map<String, UUID> texts) {

    public static final Inputs NONE = new Inputs(Map.of(), Map.of(), Map.of(), Map.of());

    public Inputs {
        codes = Texts.sorted(codes);
        amounts = Texts.sorted(amounts);
        lines = Texts.sorted(lines);
        texts = Texts.sorted(texts);
    }

    public static Inputs of(Map<String, String> codes, Map<String, UUID> texts) {
        return new Inputs(codes, Map.of(), Map.of(), texts);
    }
}

package redress.cases.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.Inputs;
import redress.cases.domain.Quantity;
import redress.cases.domain.Texts;
import redress.contracts.Money;
import redress.decider.Refused;

/// The inputs of an answer as they came in JSON, told apart by their shape: words and codes are strings, an amount is
/// `{"amount", "currency"}`, lines are a list of `{"lineId", "quantity"}`.
///
/// @param words of a person, to be kept apart from the log; the note among them
record Spoken(
        Map<String, String> words,
        Map<String, String> codes,
        Map<String, Money> amounts,
        Map<String, List<Quantity>> lines) {

    private static final int MOST_LINES = 1_000;

    /// @param worded the inputs that are words
    static Spoken of(Map<String, JsonNode> asked, String note, Set<String> worded) {
        var spoken = new Spoken(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        if (asked != null) {
            asked.forEach((name, value) -> spoken.take(name, value, worded));
        }
        if (!note.isBlank()) {
            spoken.words.put(Texts.NOTE, note);
        }
        return spoken;
    }

    /// @param refs where the words were kept
    Inputs inputs(Map<String, UUID> refs) {
        return new Inputs(codes, amounts, lines, refs);
    }

    private void take(String name, JsonNode value, Set<String> worded) {
        if (value.isArray()) {
            lines.put(name, lines(name, value));
        } else if (value.isObject()) {
            amounts.put(name, amount(name, value));
        } else if (value.isNull() || value.asText().length() > Asked.LONGEST_TEXT) {
            throw bad(name, "it is nothing, or too long");
        } else if (worded.contains(name)) {
            words.put(name, value.asText());
        } else {
            codes.put(name, value.asText());
        }
    }

    private static Money amount(String name, JsonNode value) {
        if (!value.path("amount").isTextual() || !value.path("currency").isTextual()) {
            throw bad(name, "an amount is {\"amount\": \"12.30\", \"currency\": \"CNY\"}");
        }
        try {
            return Money.of(
                    value.path("amount").asText(), value.path("currency").asText());
        } catch (IllegalArgumentException wrong) {
            throw bad(name, "it is no amount of money");
        }
    }

    private static List<Quantity> lines(String name, JsonNode value) {
        if (value.size() > MOST_LINES) {
            throw bad(name, "these are too many lines");
        }
        var lines = new ArrayList<Quantity>();
        for (var entry : value) {
            if (!entry.path("lineId").isTextual() || !entry.path("quantity").canConvertToInt()) {
                throw bad(name, "lines are a list of {\"lineId\": \"1\", \"quantity\": 2}");
            }
            lines.add(new Quantity(
                    entry.path("lineId").asText(), entry.path("quantity").asInt()));
        }
        return lines;
    }

    private static Refused bad(String name, String why) {
        return Refused.impossible("answer.input-bad", name + ": " + why);
    }
}

package redress.cases.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import redress.policy.Outcome;

/// The effects of one node. A new kind of effect gets a case here.
final class EffectReader {

    private final String where;
    private final Faults faults;

    EffectReader(String where, Faults faults) {
        this.where = where;
        this.faults = faults;
    }

    List<Effect> onEnter(JsonNode list) {
        return list.valueStream()
                .map(entry -> effect(entry, Optional.empty()))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Effect> onAnswer(JsonNode byAnswer, String code) {
        return AnswerReader.entries(byAnswer, code).stream()
                .map(entry -> effect(entry, Optional.of(code)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Effect> effect(JsonNode entry, Optional<String> answer) {
        return switch (entry.path("type").asText()) {
            case "RESOLUTION" -> resolution(entry.path("outcome"), answer);
            default -> {
                faults.add(where, "effect '" + entry.path("type").asText() + "' is unknown");
                yield Optional.empty();
            }
        };
    }

    /// `outcome: answer` takes the answer that was given.
    private Optional<Effect> resolution(JsonNode said, Optional<String> answer) {
        if (!said.asText().equals("answer")) {
            var outcome = PlaybookReader.code(Outcome.class, said);
            faults.unless(outcome.isPresent(), where, "outcome " + said.asText() + " is unknown");
            return outcome.map(Effect.RecordResolution::new);
        }
        var named = answer.filter(EffectReader::isOutcome);
        faults.unless(
                named.isPresent(),
                where,
                answer.map(code -> "the answer " + code + " names no outcome to record")
                        .orElse("on entering there is no answer to record as an outcome"));
        return named.map(_ -> new Effect.RecordAnsweredResolution());
    }

    private static boolean isOutcome(String code) {
        return Arrays.stream(Outcome.values())
                .anyMatch(outcome -> outcome.name().equals(code));
    }
}

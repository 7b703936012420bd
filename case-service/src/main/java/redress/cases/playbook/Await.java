package redress.cases.playbook;

import java.util.Map;
import redress.policy.ParameterCode;

/// What a CHECK of mode `await` waits for: a fact from outside (domain 5.6), for so long.
///
/// @param fact its name
/// @param answers which answer a code of the fact stands for, where that is not the answer itself
/// @param silence the figure after which silence answers
/// @param silent the answer that silence gives
/// @param urgency whether an agent may go on without it for an urgent customer (ENG-3)
public record Await(String fact, Map<String, String> answers, ParameterCode silence, String silent, Urgency urgency) {

    public enum Urgency {
        MAY_SKIP,
        MUST_WAIT
    }

    public Await {
        answers = Map.copyOf(answers);
    }

    public String answerTo(String code) {
        return answers.getOrDefault(code, code);
    }
}

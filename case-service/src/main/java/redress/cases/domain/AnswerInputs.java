package redress.cases.domain;

import static java.util.stream.Collectors.toSet;
import static redress.decider.Refused.impossible;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Input;
import redress.cases.playbook.Input.Need;
import redress.policy.IssueType;

/// Whether an answer carries what it must, and nothing it may not (domain 3.11). Any answer may carry a note.
final class AnswerInputs {

    private AnswerInputs() {}

    static void check(Answer answer, Map<String, String> inputs, Map<String, UUID> texts, List<IssueType> offered) {
        answer.inputs().forEach(input -> check(input, inputs, texts, offered));
        var known = answer.inputs().stream().map(Input::name).collect(toSet());
        refuse(inputs, name -> !known.contains(name));
        refuse(texts, name -> !known.contains(name) && !name.equals(Texts.NOTE));
    }

    private static void check(
            Input input, Map<String, String> inputs, Map<String, UUID> texts, List<IssueType> offered) {
        switch (input) {
            case Input.Words words -> present(words, texts);
            case Input.Code code -> {
                present(code, inputs);
                permitted(code, inputs, code.codes()::contains);
            }
            case Input.OfferedIssueType type -> {
                present(type, inputs);
                permitted(type, inputs, said -> type.permits(said, offered));
            }
        }
    }

    private static void present(Input input, Map<String, ?> given) {
        if (input.need() == Need.REQUIRED && !given.containsKey(input.name())) {
            throw impossible("answer.input-missing", "the answer needs " + input.name());
        }
    }

    private static void permitted(Input input, Map<String, String> given, Predicate<String> codes) {
        if (given.containsKey(input.name()) && !codes.test(given.get(input.name()))) {
            throw impossible("answer.input-bad", input.name() + " cannot be what was said");
        }
    }

    private static void refuse(Map<String, ?> given, Predicate<String> unknown) {
        given.keySet().stream().filter(unknown).findFirst().ifPresent(name -> {
            throw impossible("answer.input-unknown", "the answer takes no input of this name");
        });
    }
}

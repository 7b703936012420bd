package redress.cases.playbook;

import java.util.List;
import java.util.stream.Stream;
import redress.policy.LiabilityCause;

/// What is found to be at fault where a node is left by an answer, if it is neither the customer nor unknown, and if
/// nobody is held to it there and then (ENG-12).
record Blamed(Playbook playbook, Node node, Answer answer) {

    Stream<LiabilityCause> causes() {
        var effects = Stream.concat(node.onEnter().stream(), answer.onAnswer().stream())
                .toList();
        return effects.stream().anyMatch(Effect::followsUp)
                ? Stream.empty()
                : causes(effects).filter(Blamed::isOurs);
    }

    private Stream<LiabilityCause> causes(List<Effect> effects) {
        return effects.stream()
                .flatMap(effect ->
                        effect instanceof Effect.SetLiability(var blame, var _) ? causes(blame) : Stream.of());
    }

    private Stream<LiabilityCause> causes(Effect.Blame blame) {
        return switch (blame) {
            case Effect.Blame.Cause(var cause) -> Stream.of(cause);
            case Effect.Blame.Answered() -> Stream.of(LiabilityCause.valueOf(answer.code()));
            case Effect.Blame.FromInput(var name) ->
                playbook.inputs()
                        .filter(input -> input.name().equals(name))
                        .flatMap(input -> input instanceof Input.Code code ? code.codes().stream() : Stream.of())
                        .map(LiabilityCause::valueOf);
        };
    }

    /// It can be claimed, or kept from happening again.
    private static boolean isOurs(LiabilityCause cause) {
        return switch (cause) {
            case CUSTOMER_WRONG_PURCHASE, CUSTOMER_CHANGE_OF_MIND, CUSTOMER_MISREAD, CUSTOMER_DAMAGE, UNKNOWN -> false;
            default -> true;
        };
    }
}

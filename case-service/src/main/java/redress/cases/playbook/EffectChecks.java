package redress.cases.playbook;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redress.policy.LiabilityCause;

/// What only a whole playbook shows of its effects: that what they take from an answer is there to be taken, and that
/// the one that is waited for stands where something waits.
final class EffectChecks {

    private final Playbook playbook;
    private final String file;
    private final Faults faults;

    EffectChecks(Playbook playbook, String file, Faults faults) {
        this.playbook = playbook;
        this.file = file;
        this.faults = faults;
    }

    void check() {
        playbook.nodes().forEach(this::check);
    }

    private void check(Node node) {
        var where = file + ", " + node.id();
        effects(node).forEach(effect -> check(where, effect));
        var idle = node instanceof Node.Action ? onAnswer(node) : effects(node);
        faults.unless(
                idle.noneMatch(Effect.SendTracking.class::isInstance),
                where,
                "only an ACTION waits until its SEND_TRACKING is done");
    }

    private void check(String where, Effect effect) {
        switch (effect) {
            case Effect.Refund(var _, var amount)
            when !amount.isEmpty() -> carried(where, amount, "an amount", Input.Amount.class::isInstance);
            case Effect.SetLiability(Effect.Blame.FromInput(var cause), var _) ->
                carried(where, cause, "a cause", EffectChecks::isCause);
            case Effect _ -> {}
        }
    }

    private void carried(String where, String name, String what, Predicate<Input> fits) {
        faults.unless(
                inputs().stream().anyMatch(input -> input.name().equals(name) && fits.test(input)),
                where,
                "no answer carries " + name + ", " + what);
    }

    private List<Input> inputs() {
        return playbook.nodes().stream()
                .flatMap(node -> node.answers().stream())
                .flatMap(answer -> answer.inputs().stream())
                .toList();
    }

    private static boolean isCause(Input input) {
        return input instanceof Input.Code code
                && code.codes().stream()
                        .allMatch(each -> Stream.of(LiabilityCause.values())
                                .anyMatch(cause -> cause.name().equals(each)));
    }

    private static Stream<Effect> effects(Node node) {
        return Stream.concat(node.onEnter().stream(), onAnswer(node));
    }

    private static Stream<Effect> onAnswer(Node node) {
        return node.answers().stream().flatMap(answer -> answer.onAnswer().stream());
    }
}

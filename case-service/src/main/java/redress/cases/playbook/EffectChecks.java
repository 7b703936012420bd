package redress.cases.playbook;

import java.util.stream.Stream;
import redress.policy.LiabilityCause;

/// What only a whole playbook shows of its effects: that a cause taken from an input is one, and
/// that the effect that is waited for stands where something waits.
final class EffectChecks {

    private final Playbook playbook;
    private final Margin margin;

    EffectChecks(Playbook playbook, Findings findings) {
        this.playbook = playbook;
        this.margin = new Margin(Finding.Place.of(playbook.file().name()), findings);
    }

    void check() {
        playbook.nodes().forEach(node -> check(node, margin.at(node.id())));
    }

    private void check(Node node, Margin beside) {
        node.effects().forEach(effect -> check(effect, beside));
        var idle = node instanceof Node.Action ? onAnswer(node) : node.effects();
        beside.unless(idle.noneMatch(Effect.SendTracking.class::isInstance), Flaw.TRACKING_MISPLACED);
    }

    private void check(Effect effect, Margin beside) {
        if (effect instanceof Effect.When(var _, var inner)) {
            check(inner, beside);
        }
        if (effect instanceof Effect.SetLiability(Effect.Blame.FromInput(var name), var _)) {
            beside.unless(codes(name).allMatch(EffectChecks::isCause), Flaw.INPUT_NOT_CAUSE, name);
        }
    }

    private Stream<String> codes(String input) {
        return playbook.inputs()
                .filter(each -> each.name().equals(input))
                .flatMap(each -> each instanceof Input.Code code ? code.codes().stream() : Stream.empty());
    }

    private static boolean isCause(String code) {
        return Stream.of(LiabilityCause.values()).anyMatch(cause -> cause.name().equals(code));
    }

    private static Stream<Effect> onAnswer(Node node) {
        return node.answers().stream().flatMap(answer -> answer.onAnswer().stream());
    }
}

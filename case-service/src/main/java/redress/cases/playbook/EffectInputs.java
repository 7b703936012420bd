package redress.cases.playbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What effects take from answers (domain 3.3): each is an input that some answer of the playbook carries.
record EffectInputs(List<Node> nodes) {

    /// An input that an effect takes.
    private record Taken(String name, Class<? extends Input> type) {}

    EffectInputs {
        nodes = List.copyOf(nodes);
    }

    void check(Margin margin) {
        var carried = nodes.stream()
                .flatMap(node -> node.answers().stream())
                .flatMap(answer -> answer.inputs().stream())
                .toList();
        for (var node : nodes) {
            taken(node)
                    .filter(taken -> carried.stream().noneMatch(input -> isMeant(taken, input)))
                    .forEach(taken -> margin.at(node.id()).note(Flaw.INPUT_NOT_CARRIED, taken.name()));
        }
    }

    private static boolean isMeant(Taken taken, Input input) {
        return input.name().equals(taken.name()) && taken.type().isInstance(input);
    }

    private static Stream<Taken> taken(Node node) {
        return node.effects()
                .flatMap(effect -> taken(effect).stream())
                .filter(taken -> !taken.name().isEmpty());
    }

    private static Optional<Taken> taken(Effect effect) {
        return switch (effect) {
            case Effect.LinkTopUp(var amount) -> Optional.of(new Taken(amount, Input.Amount.class));
            case Effect.Refund(var _, var amount) -> Optional.of(new Taken(amount, Input.Amount.class));
            case Effect.Reship(Effect.Goods.Other(var goods), var _, var _) ->
                Optional.of(new Taken(goods, Input.Goods.class));
            case Effect.SetLiability(Effect.Blame.FromInput(var cause), var _) ->
                Optional.of(new Taken(cause, Input.Code.class));
            case Effect _ -> Optional.empty();
        };
    }
}

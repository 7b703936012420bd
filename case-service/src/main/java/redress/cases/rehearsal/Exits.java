package redress.cases.rehearsal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;

/// How far it is from each node to the nearest END, over the newest versions.
final class Exits {

    private static final int FAR = Integer.MAX_VALUE;

    private final Map<String, Integer> steps = new HashMap<>();
    private final Playbooks playbooks;

    Exits(Playbooks playbooks) {
        this.playbooks = playbooks;
        var nodes = playbooks.newest().stream()
                .flatMap(playbook -> playbook.nodes().stream())
                .toList();
        var open = new ArrayDeque<String>();
        nodes.stream().filter(Node.End.class::isInstance).map(Node::id).forEach(end -> reach(end, 0, open));
        while (!open.isEmpty()) {
            var target = open.poll();
            nodes.stream()
                    .filter(node -> node.answers().stream()
                            .anyMatch(answer -> leadsTo(answer).equals(target)))
                    .forEach(node -> reach(node.id(), steps.get(target) + 1, open));
        }
    }

    private void reach(String node, int after, ArrayDeque<String> open) {
        if (steps.putIfAbsent(node, after) == null) {
            open.add(node);
        }
    }

    /// Manual handling stands in for what is not there.
    private String leadsTo(Answer answer) {
        return playbooks.newest(Playbook.of(answer.next())).isPresent()
                ? answer.next()
                : Playbook.start(Playbooks.MANUAL);
    }

    /// The choice that leads out the fastest.
    Choice out(Node node, List<Choice> choices) {
        return choices.stream()
                .min(Comparator.comparingInt(choice -> after(node, choice)))
                .orElseThrow();
    }

    private int after(Node node, Choice choice) {
        return node.answer(choice.answer())
                .map(answer -> steps.getOrDefault(leadsTo(answer), FAR))
                .orElse(FAR);
    }
}

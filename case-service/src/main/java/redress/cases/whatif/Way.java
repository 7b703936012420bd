package redress.cases.whatif;

import java.util.List;
import java.util.Optional;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeEntered;

/// The nodes that a case went through, and what was answered there.
record Way(List<Step> steps) {

    /// @param answer empty where the node was entered
    record Step(String node, String answer) {}

    Way {
        steps = List.copyOf(steps);
    }

    static Way of(List<CaseEvent> events) {
        return new Way(events.stream()
                .<Step>mapMulti((event, steps) -> {
                    switch (event) {
                        case NodeEntered e -> steps.accept(new Step(e.nodeId(), ""));
                        case NodeAnswered e -> steps.accept(new Step(e.nodeId(), e.answer()));
                        case CaseEvent _ -> {}
                    }
                })
                .toList());
    }

    /// Where another way leaves this one; none if it never does.
    Optional<Parting> parting(Way other) {
        var same = 0;
        while (same < Math.min(steps.size(), other.steps.size())
                && steps.get(same).equals(other.steps.get(same))) {
            same++;
        }
        return same == steps.size() && same == other.steps.size()
                ? Optional.empty()
                : Optional.of(parting(other, same));
    }

    private Parting parting(Way other, int at) {
        var here = step(at);
        var there = other.step(at);
        if (here.answer().isEmpty() && there.answer().isEmpty()) {
            var last = at == 0 ? here : step(at - 1);
            return new Parting(last.node(), last.answer(), last.answer(), here.node(), there.node());
        }
        var node = here.answer().isEmpty() ? there.node() : here.node();
        return new Parting(node, here.answer(), there.node().equals(node) ? there.answer() : "", "", "");
    }

    private Step step(int at) {
        return at < steps.size() ? steps.get(at) : new Step("", "");
    }
}

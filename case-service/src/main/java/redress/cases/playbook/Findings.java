package redress.cases.playbook;

import java.util.ArrayList;
import java.util.List;

/// What was found so far, in the order found.
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Finding.Place place, Flaw flaw, Object... about) {
        found.add(new Finding(place, flaw, flaw.sentence(List.of(about))));
    }

    void unless(boolean holds, Finding.Place place, Flaw flaw, Object... about) {
        if (!holds) {
            add(place, flaw, about);
        }
    }

    boolean areFaulty() {
        return found.stream().anyMatch(Finding::isFault);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    void stopIfFaulty() {
        if (areFaulty()) {
            throw new FaultyPlaybooks(found.stream().filter(Finding::isFault).toList());
        }
    }
}

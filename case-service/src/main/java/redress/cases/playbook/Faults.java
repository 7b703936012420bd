package redress.cases.playbook;

import java.util.ArrayList;
import java.util.List;

/// What was found wrong so far, in the order found.
final class Faults {

    private final List<String> sentences = new ArrayList<>();

    void add(String where, String sentence) {
        sentences.add(where + ": " + sentence + ".");
    }

    void unless(boolean holds, String where, String sentence) {
        if (!holds) {
            add(where, sentence);
        }
    }

    void stopIfAny() {
        if (!sentences.isEmpty()) {
            throw new FaultyPlaybooks(sentences);
        }
    }
}

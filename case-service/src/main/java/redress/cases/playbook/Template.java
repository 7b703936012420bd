package redress.cases.playbook;

import java.util.Set;
import java.util.TreeSet;

/// A letter to customers that a playbook may name.
///
/// @param needs the variables that a playbook must give it
/// @param may the variables that a playbook can give it
record Template(Set<String> needs, Set<String> may) {

    Template {
        needs = Set.copyOf(needs);
        may = Set.copyOf(may);
    }

    Set<String> variables() {
        var all = new TreeSet<>(needs);
        all.addAll(may);
        return all;
    }
}

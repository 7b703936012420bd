package redress.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers what is wrong while reading goes on; the same fault once.
final class Faults {

    private final Set<PolicyFault> found = new LinkedHashSet<>();

    void add(PolicyRule rule, String file, String path, Object... figures) {
        found.add(new PolicyFault(rule, file, path, rule.because(figures)));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new PolicyFaults(List.copyOf(found));
        }
    }
}

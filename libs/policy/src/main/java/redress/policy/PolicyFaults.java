package redress.policy;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Everything that keeps a policy from being loaded, so that all of it can be mended at once.
public final class PolicyFaults extends RuntimeException {

    private final transient List<PolicyFault> faults;

    public PolicyFaults(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }
}

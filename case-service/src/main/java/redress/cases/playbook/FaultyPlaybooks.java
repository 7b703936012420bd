package redress.cases.playbook;

import java.util.List;

/// The playbooks are not as they must be, so none is taken: one sentence per fault, with file and node.
public final class FaultyPlaybooks extends RuntimeException {

    private final List<String> faults;

    FaultyPlaybooks(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}

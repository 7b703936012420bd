package redress.cases.playbook;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// The playbooks are not as they must be, so none is taken: one sentence per fault, with file and node.
public final class FaultyPlaybooks extends RuntimeException {

    private final transient List<Finding> findings;

    FaultyPlaybooks(List<Finding> findings) {
        super(findings.stream().map(finding -> finding.told().en()).collect(joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<String> faults() {
        return findings.stream().map(finding -> finding.told().en()).toList();
    }

    public List<Finding> findings() {
        return findings;
    }
}

package redress.playbooks.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import redress.cases.playbook.Edition;
import redress.cases.playbook.Finding;

/// What was found when a version was looked at among all others. It holds as long as these others are what is released.
///
/// Reading a playbook takes longer than a decision may, so it is done before; what it rests on is told with it.
///
/// @param yaml that was looked at; empty if it was the rest without the version
public record Proof(String yaml, Basis basis, List<Finding> findings) {

    /// What a proof rests on: what was released here and what was retired.
    public record Basis(Set<Edition> released, Set<Edition> retired) {

        public Basis {
            released = Set.copyOf(released);
            retired = Set.copyOf(retired);
        }
    }

    public Proof {
        findings = List.copyOf(findings);
    }

    boolean isFaulty() {
        return findings.stream().anyMatch(Finding::isFault);
    }

    String faults() {
        return findings.stream()
                .filter(Finding::isFault)
                .map(finding -> finding.told().en())
                .collect(joining("\n"));
    }

    int warnings() {
        return (int) findings.stream().filter(finding -> !finding.isFault()).count();
    }
}

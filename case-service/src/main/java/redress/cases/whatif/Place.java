package redress.cases.whatif;

import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.None;
import redress.cases.domain.CaseFile.Open;
import redress.policy.Outcome;

/// Where a case stood when something was done to it. What was done there says nothing of any other place.
sealed interface Place {

    /// In no playbook yet.
    record Before() implements Place {}

    record AtNode(String node) implements Place {}

    record Behind(Outcome outcome) implements Place {}

    static Place of(CaseFile file) {
        return switch (file) {
            case None _, New _ -> new Before();
            case Open(var _, var run) -> new AtNode(run.node());
            case Closed closed -> new Behind(closed.outcome());
        };
    }
}

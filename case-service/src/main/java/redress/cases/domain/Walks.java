package redress.cases.domain;

import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.CaseFile.Resumption;
import redress.cases.domain.Dossier.OrderLink;
import redress.cases.playbook.Playbooks;
import redress.policy.Policy;

/// What every walk of a case is led by.
record Walks(Playbooks playbooks, Policy policy, Scene scene) {

    Walk of(Known file) {
        return new Walk(playbooks, policy, scene, file);
    }

    /// A case that was closed goes on as it was, or through intake if it came to know something new meanwhile.
    ///
    /// @param walk of the case, reopened
    Walk goOn(Closed was, Walk walk) {
        return switch (was.before()) {
            case New _ when was.dossier().order() instanceof OrderLink.Awaited -> walk;
            case New _ -> walk.throughIntake();
            case Open _ when was.resumption() == Resumption.BY_INTAKE -> walk.throughIntake();
            case Open _ -> walk.goOn();
        };
    }
}

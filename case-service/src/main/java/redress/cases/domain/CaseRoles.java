package redress.cases.domain;

import static redress.decider.Refused.forbidden;

import java.util.Collections;
import java.util.Set;
import redress.cases.domain.CaseCommand.AddEvidence;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.AssignCase;
import redress.cases.domain.CaseCommand.ChangeEvidenceKind;
import redress.cases.domain.CaseCommand.CloseCase;
import redress.cases.domain.CaseCommand.LookAgain;
import redress.cases.domain.CaseCommand.MarkUrgency;
import redress.cases.domain.CaseCommand.MoveToVersion;
import redress.cases.domain.CaseCommand.OpenCase;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseCommand.Reclassify;
import redress.cases.domain.CaseCommand.RecogniseOrder;
import redress.cases.domain.CaseCommand.ReopenCase;
import redress.cases.domain.CaseCommand.RequestIsLate;
import redress.cases.domain.CaseCommand.SkipAwait;
import redress.cases.domain.CaseCommand.StateCost;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseCommand.WaitIsOver;
import redress.cases.domain.CaseCommand.WriteNote;
import redress.cases.domain.CaseCommand.WriteToCustomer;
import redress.policy.Role;

/// Who may ask what of a case.
final class CaseRoles {

    private static final Set<Role> CASE_WORKERS = Set.of(Role.AGENT, Role.LEAD, Role.SUPERVISOR);

    /// What comes from outside, not from somebody who signed in.
    private static final Set<Role> NOBODY = Set.of();

    /// Who answers for how cases are worked, not for one of them.
    private static final Set<Role> STEERING = Set.of(Role.LEAD, Role.SUPERVISOR, Role.OPS);

    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    private CaseRoles() {}

    static void check(CaseCommand command) {
        var needed = needed(command);
        if (needed.equals(STEERING) && Collections.disjoint(needed, command.by().roles())) {
            throw forbidden("case.version-role", "only a lead, a supervisor or ops moves a case to another version");
        }
        if (!needed.equals(NOBODY) && Collections.disjoint(needed, command.by().roles())) {
            throw forbidden("case.role", "only an agent, a lead or a supervisor works cases");
        }
        if (needed.equals(NOBODY) && command.by().kind() == Actor.Kind.AGENT) {
            throw forbidden("case.role", "this comes from outside, not from a person here");
        }
    }

    private static Set<Role> needed(CaseCommand command) {
        return switch (command) {
            case ReceiveMessage _, RecogniseOrder _, LookAgain _, TakeFact _, WaitIsOver _, RequestIsLate _ -> NOBODY;
            case AnswerRequest _ -> EVERYBODY; // whose inbox it is, is decided where the department is known
            case MoveToVersion _ -> STEERING;
            case OpenCase _,
                    AnswerNode _,
                    SkipAwait _,
                    AddEvidence _,
                    ChangeEvidenceKind _,
                    WriteToCustomer _,
                    StateCost _,
                    Reclassify _,
                    MarkUrgency _,
                    AssignCase _,
                    WriteNote _,
                    CloseCase _,
                    ReopenCase _ -> CASE_WORKERS;
        };
    }
}

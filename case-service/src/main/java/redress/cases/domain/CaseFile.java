package redress.cases.domain;

import redress.cases.domain.CaseEvent.CaseAssigned;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseEvent.OrderRecognised;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.playbook.Playbooks;
import redress.decider.Decider;
import redress.policy.Outcome;
import redress.policy.Policy;

/// One after-sales matter about one order: opened by a complaint, worked through playbooks, closed with an outcome.
///
///     None ─ New ─ Open ─ Closed        New: its order is not known yet
///             └────────────┘ │
///             └──────┴───────┘          reopened: as it was before
///
/// What it does on a command is decided in [CaseDecisions]; here stands what it is.
public sealed interface CaseFile {

    record None() implements CaseFile {}

    /// There is a case.
    sealed interface Known extends CaseFile {

        Dossier dossier();

        Known with(Dossier dossier);

        CaseStatus status();
    }

    /// It can be worked on, or will be.
    sealed interface Live extends Known {

        @Override
        Live with(Dossier dossier);
    }

    record New(Dossier dossier) implements Live {

        @Override
        public New with(Dossier changed) {
            return new New(changed);
        }

        @Override
        public CaseStatus status() {
            return CaseStatus.NEW;
        }
    }

    record Open(Dossier dossier, PlaybookRun run) implements Live {

        @Override
        public Open with(Dossier changed) {
            return new Open(changed, run);
        }

        Open at(PlaybookRun changed) {
            return new Open(dossier, changed);
        }

        @Override
        public CaseStatus status() {
            return run.status();
        }
    }

    /// @param before what it was, and is again when it is reopened
    /// @param resumption how it then goes on
    record Closed(Dossier dossier, Live before, Outcome outcome, Resumption resumption) implements Known {

        @Override
        public Closed with(Dossier changed) {
            return new Closed(changed, before, outcome, resumption);
        }

        @Override
        public CaseStatus status() {
            return CaseStatus.CLOSED;
        }
    }

    /// How a closed case goes on if it is reopened.
    enum Resumption {
        WHERE_IT_WAS,
        /// Its order or its issue type came to be known while it was closed.
        BY_INTAKE
    }

    /// @param playbooks all that are loaded
    static Decider<CaseFile, CaseCommand, CaseEvent> decider(Playbooks playbooks, Policy policy) {
        return new Decider<>(
                CaseEvent.class, None::new, new CaseDecisions(playbooks, policy)::decide, CaseFile::evolve);
    }

    public static CaseFile evolve(CaseFile file, CaseEvent event) {
        return switch (file) {
            case None _ -> event instanceof CaseOpened e ? new New(Dossier.opened(e)) : file;
            case Known known -> evolve(known, event);
        };
    }

    private static CaseFile evolve(Known file, CaseEvent event) {
        var dossier = file.dossier();
        return switch (event) {
            case CaseOpened _, CaseEscalated _ -> file;
            case OrderRecognised e -> byIntake(file.with(dossier.recognised(order(e))));
            case CustomerReplyReceived e -> file.with(dossier.received(e.messageId()));
            case IssueClassified e -> byIntake(file.with(dossier.about(new Issue.Settled(e.issueType()))));
            case IssueLeftOpen e -> byIntake(file.with(dossier.about(new Issue.LeftOpen(e))));
            case IssueReclassified e -> byIntake(file.with(dossier.about(new Issue.Settled(e.to()))));
            case PlaybookStarted e -> open(file, PlaybookRun.started(e));
            case PlaybookSwitched e -> file instanceof Open o ? o.at(o.run().switched(e)) : file;
            case NodeEntered e -> file instanceof Open o ? o.at(o.run().entered(e)) : file;
            case NodeAnswered _ -> file instanceof Open o ? o.at(o.run().answered()) : file;
            case ResolutionRecorded e -> file.with(dossier.resolved(e.outcome()));
            case CustomerUrgencyMarked e -> file.with(dossier.marked(e.urgency()));
            case CaseAssigned e -> file.with(dossier.assignedTo(e.agentId()));
            case NoteWritten e -> file.with(dossier.noted(e.noteRef()));
            case CaseClosed e ->
                file instanceof Live l ? new Closed(dossier, l, e.outcome(), Resumption.WHERE_IT_WAS) : file;
            case CaseReopened _ -> file instanceof Closed c ? c.before().with(dossier) : file;
        };
    }

    private static CaseOrder order(OrderRecognised e) {
        return new CaseOrder(e.orderId(), e.platform(), e.shop(), e.profile(), e.customerId(), e.lines());
    }

    private static Known byIntake(Known file) {
        return file instanceof Closed c ? new Closed(c.dossier(), c.before(), c.outcome(), Resumption.BY_INTAKE) : file;
    }

    private static Known open(Known file, PlaybookRun run) {
        return file instanceof Live live ? new Open(live.dossier(), run) : file;
    }
}

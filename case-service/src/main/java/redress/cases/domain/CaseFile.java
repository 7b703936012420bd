package redress.cases.domain;

import java.util.Set;
import java.util.function.UnaryOperator;
import redress.cases.domain.CaseEvent.AwaitSkipped;
import redress.cases.domain.CaseEvent.CarrierClaimRequested;
import redress.cases.domain.CaseEvent.CaseAssigned;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.CaseFellDormant;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.EvidenceKindChanged;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.EvidenceRequested;
import redress.cases.domain.CaseEvent.FigureAsked;
import redress.cases.domain.CaseEvent.FigureGiven;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.LabelCancellationAsked;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeDeadlineSet;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseEvent.OrderRecognised;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.PlaybookVersionChanged;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentTrackingSent;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.CaseEvent.TopUpOrderHandedOver;
import redress.cases.domain.CaseEvent.TopUpRequested;
import redress.cases.playbook.Edition;
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

        /// Where departments have answered and do not agree, an agent picks (ENG-21).
        @Override
        public CaseStatus status() {
            var asked = dossier.undertakings().requests().stream()
                    .filter(request -> request.holds(run.node(), run.visit()))
                    .toList();
            return !asked.isEmpty() && asked.stream().noneMatch(DepartmentRequest::isOpen)
                    ? CaseStatus.OPEN
                    : run.status();
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
    static Decider<CaseFile, InScene, CaseEvent> decider(Playbooks playbooks, Policy policy) {
        return new Decider<>(
                CaseEvent.class,
                None::new,
                (file, asked) ->
                        new CaseDecisions(new Walks(playbooks, policy, asked.scene())).decide(file, asked.command()),
                CaseFile::evolve);
    }

    /// Each command brings the playbooks that are in force.
    static Decider<CaseFile, UnderPlaybooks, CaseEvent> decider(Policy policy) {
        return new Decider<>(
                CaseEvent.class,
                None::new,
                (file, under) -> decider(under.playbooks(), policy).decide(file, under.asked()),
                CaseFile::evolve);
    }

    /// The versions of playbooks that it stands in, or may go back to.
    default Set<Edition> pinned() {
        return switch (this) {
            case None _, New _ -> Set.of();
            case Open open -> open.run().pinned();
            case Closed closed -> closed.before().pinned();
        };
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
            case CaseOpened _,
                    CaseEscalated _,
                    EvidenceRequested _,
                    LabelCancellationAsked _,
                    CaseEvent.SupplierReturnAsked _,
                    CaseEvent.ReturnWithdrawalAsked _,
                    TopUpOrderHandedOver _ -> file;
            case FigureAsked e -> at(file, run -> run.asks(e));
            case FigureGiven e -> at(file.with(dossier.given(e)), PlaybookRun::told);
            case OrderRecognised e -> byIntake(file.with(dossier.recognised(order(e))));
            case CustomerReplyReceived e -> at(file.with(dossier.received(e.messageId())), PlaybookRun::replied);
            case IssueClassified e ->
                byIntake(file.with(
                        dossier.about(new Issue.Settled(e.issueType())).aged(e.orderAgeDays())));
            case IssueLeftOpen e ->
                byIntake(file.with(dossier.about(new Issue.LeftOpen(e)).aged(e.orderAgeDays())));
            case IssueReclassified e -> byIntake(file.with(dossier.about(new Issue.Settled(e.to()))));
            case PlaybookStarted e -> open(file, PlaybookRun.started(e));
            case PlaybookSwitched e ->
                at(e.to().equals(Playbooks.INTAKE) ? file.with(dossier.readAnew()) : file, run -> run.switched(e));
            case PlaybookVersionChanged e -> at(file, run -> run.moved(e));
            case NodeEntered e -> at(file.with(dossier.after(e)), run -> run.entered(e));
            case NodeAnswered e -> at(file.with(dossier.given(e.inputs())), run -> run.answered(e));
            case NodeDeadlineSet e -> at(file, run -> run.due(e));
            case AwaitSkipped _ -> file;
            case CaseFellDormant _ -> at(file, PlaybookRun::fellDormant);
            case ResolutionRecorded e -> file.with(dossier.resolved(e.outcome()));
            case CustomerUrgencyMarked e -> file.with(dossier.marked(e.urgency()));
            case CaseAssigned e -> file.with(dossier.assignedTo(e.agentId()));
            case NoteWritten e -> file.with(dossier.noted(e.noteRef()));
            case CaseClosed e ->
                file instanceof Live l ? new Closed(dossier.after(e), l, e.outcome(), Resumption.WHERE_IT_WAS) : file;
            case CaseReopened _ -> file instanceof Closed c ? at(c.before().with(dossier), PlaybookRun::replied) : file;
            case EvidenceReceived _,
                    EvidenceKindChanged _,
                    DepartmentRequestOpened _,
                    DepartmentRequestAnswered _,
                    DepartmentRequestOverdue _,
                    LiabilityDetermined _,
                    CaseEvent.CostStated _,
                    CaseEvent.TaskOpened _,
                    CaseEvent.GoodwillGranted _,
                    MessageRequested _,
                    SupplierClaimRequested _,
                    ReshipmentAsked _,
                    CarrierClaimRequested _,
                    ReturnAuthorized _,
                    TopUpRequested _,
                    ReshipmentTrackingSent _,
                    RefundRequested _,
                    CaseEvent.Fact _ -> file.with(dossier.after(event));
        };
    }

    private static CaseOrder order(OrderRecognised e) {
        return new CaseOrder(e.orderId(), e.platform(), e.shop(), e.profile(), e.customerId(), e.language(), e.lines());
    }

    private static Known at(Known file, UnaryOperator<PlaybookRun> step) {
        return file instanceof Open open ? open.at(step.apply(open.run())) : file;
    }

    private static Known byIntake(Known file) {
        return file instanceof Closed c ? new Closed(c.dossier(), c.before(), c.outcome(), Resumption.BY_INTAKE) : file;
    }

    private static Known open(Known file, PlaybookRun run) {
        return file instanceof Live live ? new Open(live.dossier(), run) : file;
    }
}

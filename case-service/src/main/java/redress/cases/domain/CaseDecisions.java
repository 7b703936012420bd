package redress.cases.domain;

import static redress.cases.domain.CaseRefusals.closed;
import static redress.cases.domain.CaseRefusals.known;
import static redress.cases.domain.CaseRefusals.orderUnknown;
import static redress.decider.Refused.absent;
import static redress.decider.Refused.impossible;
import static redress.decider.Refused.lacking;

import java.util.List;
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
import redress.cases.domain.CaseEvent.CaseAssigned;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.Live;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.None;
import redress.cases.domain.CaseFile.Open;

/// What a case does on each command, in each state it can be in.
///
/// A closed case takes only reopening, reclassification, notes and late facts from outside (I-08).
record CaseDecisions(Walks walks) {

    /// A check that lacks a figure waits for it; whatever else lacks one cannot happen.
    List<CaseEvent> decide(CaseFile file, CaseCommand command) {
        CaseRoles.check(command);
        try {
            return decided(file, command);
        } catch (FactUnknown unknown) {
            throw lacking("figure.unknown", unknown.getMessage(), "3.11: nobody told " + unknown.getMessage());
        }
    }

    private List<CaseEvent> decided(CaseFile file, CaseCommand command) {
        var intake = new IntakeDecisions(walks);
        var answers = new AnswerDecisions(walks);
        var records = new RecordDecisions(walks);
        return switch (command) {
            case ReceiveMessage c -> intake.receive(file, c);
            case OpenCase c -> intake.open(file, c);
            case RecogniseOrder c -> intake.recognise(file, c);
            case LookAgain _ -> intake.lookAgain(file);
            case AnswerNode c -> answers.answer(file, c);
            case AnswerRequest c -> answers.answer(file, c);
            case SkipAwait c -> answers.skip(file, c);
            case AddEvidence c -> records.add(file, c);
            case ChangeEvidenceKind c -> records.change(file, c);
            case WriteToCustomer c -> records.write(file, c);
            case StateCost c -> records.state(file, c);
            case TakeFact c -> records.take(file, c);
            case WaitIsOver c -> answers.comeDue(file, c);
            case RequestIsLate c -> answers.remind(file, c);
            case Reclassify c -> reclassify(file, c);
            case MarkUrgency c -> mark(file, c);
            case AssignCase c -> assign(file, c);
            case WriteNote c -> write(file, c);
            case MoveToVersion c -> new VersionDecisions(walks).move(file, c);
            case CloseCase c -> close(file, c);
            case ReopenCase c -> reopen(file, c);
        };
    }

    private List<CaseEvent> reclassify(CaseFile file, Reclassify c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known ->
                switch (known.dossier().issue()) {
                    case Issue.Unread() -> throw orderUnknown();
                    case Issue.Settled(var type) when type == c.issueType() -> List.of();
                    case Issue _
                    when !known.dossier().offered(walks.policy()).contains(c.issueType()) ->
                        throw CaseRefusals.notOffered(c.issueType());
                    case Issue.Settled(var type) ->
                        onward(known, new IssueReclassified(type, c.issueType(), c.texts()));
                    case Issue.LeftOpen(var reading) -> onward(known, Issue.byHand(c.issueType(), reading, c.texts()));
                };
        };
    }

    private List<CaseEvent> mark(CaseFile file, MarkUrgency c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known when known.dossier().urgency() == c.urgency() -> List.of();
            case Live _ -> List.of(new CustomerUrgencyMarked(c.urgency(), c.texts()));
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> assign(CaseFile file, AssignCase c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known when known.dossier().assignee().equals(c.agentId()) -> List.of();
            case Live _ -> List.of(new CaseAssigned(c.agentId()));
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> write(CaseFile file, WriteNote c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known when known.dossier().notes().contains(c.noteRef()) -> List.of();
            case Known _ -> List.of(new NoteWritten(c.noteRef()));
        };
    }

    private List<CaseEvent> close(CaseFile file, CloseCase c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Live _
            when !Texts.hold(c.texts(), Texts.NOTE) ->
                throw impossible("case.note-missing", "a note must say why the case is closed by hand");
            case New _ -> List.of(new CaseClosed(c.outcome(), c.texts()));
            case Open open -> walks.of(open).close(c.outcome(), c.texts()).events();
            case Closed known when known.outcome() == c.outcome() -> List.of();
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> reopen(CaseFile file, ReopenCase c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Live _ -> List.of();
            case Closed known ->
                walks.goOn(known, walks.of(known).note(new CaseReopened(c.texts())))
                        .events();
        };
    }

    private List<CaseEvent> onward(Known file, CaseEvent found) {
        return walks.of(file).note(found).throughIntake().events();
    }
}

package redress.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.intake.Classification;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.policy.IssueType;
import redress.policy.Outcome;

/// What can be asked of a case, and who asks.
public sealed interface CaseCommand {

    Actor by();

    /// A message came for this case; the first one opens it.
    record ReceiveMessage(IncomingMessage message, Intake intake, Actor by) implements CaseCommand {}

    /// An agent opens it with what the customer said.
    record OpenCase(IncomingMessage message, Intake intake, Actor by) implements CaseCommand {}

    /// The order of an inert case came.
    record RecogniseOrder(CaseOrder order, Classification classification, Actor by) implements CaseCommand {}

    /// A parcel of the order was heard of, maybe later than the complaint.
    record LookAgain(Actor by) implements CaseCommand {}

    record AnswerNode(String node, int visit, String answer, Inputs inputs, Actor by) implements CaseCommand {}

    /// A department answers what it was asked.
    record AnswerRequest(UUID requestId, String answer, Inputs inputs, Actor by) implements CaseCommand {}

    /// Go on without the supplier's plan, for an urgent customer (ENG-3); a reason says why.
    ///
    /// @param meant which wait; none for whichever it is
    record SkipAwait(List<Wait> meant, Map<String, UUID> texts, Actor by) implements CaseCommand {

        public record Wait(String node, int visit) {}

        public SkipAwait {
            meant = List.copyOf(meant);
            texts = Texts.sorted(texts);
        }

        public SkipAwait(Map<String, UUID> texts, Actor by) {
            this(List.of(), texts, by);
        }
    }

    /// Something to see was added to the case.
    ///
    /// @param kind what it shows
    /// @param nameRef of the file's name
    record AddEvidence(
            UUID evidenceId, EvidenceKind kind, String mediaType, long size, String sha256, UUID nameRef, Actor by)
            implements CaseCommand {}

    record ChangeEvidenceKind(UUID evidenceId, EvidenceKind kind, Actor by) implements CaseCommand {}

    /// An agent writes to the customer in their own words.
    ///
    /// @param contentRef hash of the words in the content store
    record WriteToCustomer(UUID messageId, String contentRef, Actor by) implements CaseCommand {}

    /// An agent says what something cost that nobody told.
    record StateCost(UnknownCost cost, Money amount, Actor by) implements CaseCommand {}

    /// Others told something about what the case set going.
    record TakeFact(CaseEvent.Fact fact, Actor by) implements CaseCommand {}

    /// The node has waited until the time that was set for it.
    record WaitIsOver(Instant dueAt, Actor by) implements CaseCommand {}

    /// A department has not answered until the time that was set for it.
    record RequestIsLate(UUID requestId, Actor by) implements CaseCommand {}

    record Reclassify(IssueType issueType, Map<String, UUID> texts, Actor by) implements CaseCommand {

        public Reclassify {
            texts = Texts.sorted(texts);
        }
    }

    record MarkUrgency(Urgency urgency, Map<String, UUID> texts, Actor by) implements CaseCommand {

        public MarkUrgency {
            texts = Texts.sorted(texts);
        }
    }

    record AssignCase(String agentId, Actor by) implements CaseCommand {}

    record WriteNote(UUID noteRef, Actor by) implements CaseCommand {}

    /// Go on in another version of the playbook that the case stands in.
    record MoveToVersion(int version, Actor by) implements CaseCommand {}

    /// Closed by hand, wherever its playbook stands; a note says why.
    record CloseCase(Outcome outcome, Map<String, UUID> texts, Actor by) implements CaseCommand {

        public CloseCase {
            texts = Texts.sorted(texts);
        }
    }

    record ReopenCase(Map<String, UUID> texts, Actor by) implements CaseCommand {

        public ReopenCase {
            texts = Texts.sorted(texts);
        }
    }
}

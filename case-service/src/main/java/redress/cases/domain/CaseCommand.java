package redress.cases.domain;

import java.util.Map;
import java.util.UUID;
import redress.cases.intake.Classification;
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

    /// @param inputs what the answer carries besides words, as written in the request
    /// @param texts references of the words it carries: its `note`, and inputs of type text by their name
    record AnswerNode(
            String node, int visit, String answer, Map<String, String> inputs, Map<String, UUID> texts, Actor by)
            implements CaseCommand {

        public AnswerNode {
            inputs = Texts.sorted(inputs);
            texts = Texts.sorted(texts);
        }
    }

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

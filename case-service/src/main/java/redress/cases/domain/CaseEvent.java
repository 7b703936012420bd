package redress.cases.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.playbook.NodeKind;
import redress.contracts.Channel;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.ProfileName;
import redress.policy.Role;

/// What happens to a case. Stored under these names, with these fields, for good.
public sealed interface CaseEvent {

    /// @param orderId the order the customer named; empty if none
    /// @param messageId of the message that opened it
    /// @param texts references of the message's `text` and `subject`
    record CaseOpened(
            String orderId,
            String customerId,
            Channel channel,
            Source source,
            String messageId,
            String language,
            Map<String, UUID> texts,
            List<UUID> attachments,
            Instant receivedAt)
            implements CaseEvent {

        public CaseOpened {
            texts = Texts.sorted(texts);
            attachments = List.copyOf(attachments);
        }
    }

    /// The order is known: from here on the case can be worked.
    record OrderRecognised(
            String orderId,
            String platform,
            String shop,
            ProfileName profile,
            String customerId,
            List<CaseOrder.Line> lines)
            implements CaseEvent {

        public OrderRecognised {
            lines = List.copyOf(lines);
        }
    }

    record CustomerReplyReceived(
            String messageId, Channel channel, Map<String, UUID> texts, List<UUID> attachments, Instant receivedAt)
            implements CaseEvent {

        public CustomerReplyReceived {
            texts = Texts.sorted(texts);
            attachments = List.copyOf(attachments);
        }
    }

    /// By its words, or by an agent: then the confidence is 1, no keyword is named, and there may be a `reason`.
    record IssueClassified(
            IssueType issueType,
            BigDecimal confidence,
            List<String> keywords,
            String language,
            int dataVersion,
            int orderAgeDays,
            Map<String, UUID> texts)
            implements CaseEvent {

        public IssueClassified {
            keywords = List.copyOf(keywords);
            texts = Texts.sorted(texts);
        }
    }

    /// The words did not say enough (P-03): an agent decides, best guess first.
    record IssueLeftOpen(
            List<IssueType> guesses,
            BigDecimal confidence,
            List<String> keywords,
            String language,
            int dataVersion,
            int orderAgeDays)
            implements CaseEvent {

        public IssueLeftOpen {
            guesses = List.copyOf(guesses);
            keywords = List.copyOf(keywords);
        }
    }

    record IssueReclassified(IssueType from, IssueType to, Map<String, UUID> texts) implements CaseEvent {

        public IssueReclassified {
            texts = Texts.sorted(texts);
        }
    }

    record PlaybookStarted(String playbookId, int version, String nodeId) implements CaseEvent {}

    /// @param planned the playbook that was meant, if another one stands in for it until it is shipped; else empty
    record PlaybookSwitched(String from, String to, int version, String nodeId, String planned) implements CaseEvent {}

    record NodeEntered(String nodeId, int visit, NodeKind kind) implements CaseEvent {}

    /// @param next the node the answer leads to
    record NodeAnswered(
            String nodeId, int visit, String answer, Map<String, String> inputs, Map<String, UUID> texts, String next)
            implements CaseEvent {

        public NodeAnswered {
            inputs = Texts.sorted(inputs);
            texts = Texts.sorted(texts);
        }
    }

    /// @param limit the figure that was passed
    record CaseEscalated(Role role, String reason, String nodeId, int limit) implements CaseEvent {}

    record ResolutionRecorded(Outcome outcome) implements CaseEvent {}

    record CustomerUrgencyMarked(Urgency urgency, Map<String, UUID> texts) implements CaseEvent {

        public CustomerUrgencyMarked {
            texts = Texts.sorted(texts);
        }
    }

    record CaseAssigned(String agentId) implements CaseEvent {}

    record NoteWritten(UUID noteRef) implements CaseEvent {}

    record CaseClosed(Outcome outcome, Map<String, UUID> texts) implements CaseEvent {

        public CaseClosed {
            texts = Texts.sorted(texts);
        }
    }

    record CaseReopened(Map<String, UUID> texts) implements CaseEvent {

        public CaseReopened {
            texts = Texts.sorted(texts);
        }
    }
}

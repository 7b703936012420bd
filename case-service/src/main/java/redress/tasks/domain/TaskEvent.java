package redress.tasks.domain;

import java.util.List;
import java.util.UUID;
import redress.contracts.Channel;
import redress.policy.Department;
import redress.policy.LiabilityCause;

/// What happens to a task. Stored under these names, with these fields, for good.
public sealed interface TaskEvent {

    /// Somebody was given something to do.
    sealed interface Asked extends TaskEvent {

        UUID caseId();

        Department department();
    }

    /// What went wrong is not to happen again (ENG-12, I-19).
    record ImprovementAsked(UUID caseId, Department department, LiabilityCause cause) implements Asked {}

    /// The customer is to be told on a channel that we don't carry by mail.
    ///
    /// @param template of what they are to be told
    record ContactAsked(
            UUID caseId, Department department, UUID messageId, String customerId, Channel channel, String template)
            implements Asked {}

    /// @param noteRef of what was written with it; none if nothing
    record TaskDone(List<UUID> noteRef) implements TaskEvent {

        public TaskDone {
            noteRef = List.copyOf(noteRef);
        }
    }

    /// @param noteRef of what was written with it; none if nothing
    record TaskRejected(List<UUID> noteRef) implements TaskEvent {

        public TaskRejected {
            noteRef = List.copyOf(noteRef);
        }
    }
}

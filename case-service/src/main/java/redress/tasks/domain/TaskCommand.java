package redress.tasks.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.policy.Role;

/// What can be asked of a task.
public sealed interface TaskCommand {

    /// A case gives somebody something to do.
    record OpenTask(TaskEvent.Asked asked) implements TaskCommand {}

    /// The warehouse says what it counted.
    record RecordCount(TaskEvent.StockCounted counted) implements TaskCommand {}

    /// Somebody of its department did it, or says that it is not to be done.
    ///
    /// @param noteRef of what they wrote; none if nothing
    record CompleteTask(TaskResult result, List<UUID> noteRef, Set<Role> roles) implements TaskCommand {

        public CompleteTask {
            noteRef = List.copyOf(noteRef);
            roles = Set.copyOf(roles);
        }
    }
}

package redress.tasks.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.forbidden;

import java.util.Collections;
import java.util.List;
import redress.decider.Decider;
import redress.policy.Department;
import redress.policy.Policy;
import redress.tasks.domain.TaskCommand.CompleteTask;
import redress.tasks.domain.TaskCommand.OpenTask;
import redress.tasks.domain.TaskCommand.RecordCount;
import redress.tasks.domain.TaskEvent.Asked;
import redress.tasks.domain.TaskEvent.StockCounted;
import redress.tasks.domain.TaskEvent.TaskDone;
import redress.tasks.domain.TaskEvent.TaskRejected;

/// Something that a department is to do.
///
///     None ─ Open ─ Over (done or rejected)
public sealed interface Task {

    record None() implements Task {}

    record Open(Asked asked) implements Task {

        Department department() {
            return asked.department();
        }
    }

    /// The warehouse counted: there is nothing more to do.
    record Counted(Department department, StockCounted last) implements Task {}

    record Over(Department department, TaskResult result) implements Task {}

    static Decider<Task, TaskCommand, TaskEvent> decider(Policy policy) {
        return new Decider<>(
                TaskEvent.class, None::new, (task, command) -> decide(policy, task, command), Task::evolve);
    }

    private static List<TaskEvent> decide(Policy policy, Task task, TaskCommand command) {
        return switch (command) {
            case OpenTask c -> open(task, c);
            case RecordCount c -> count(task, c);
            case CompleteTask c -> complete(policy, task, c);
        };
    }

    private static List<TaskEvent> open(Task task, OpenTask c) {
        return switch (task) {
            case None _ -> List.of(c.asked());
            case Open _, Counted _, Over _ -> List.of();
        };
    }

    /// A second count is a newer one.
    private static List<TaskEvent> count(Task task, RecordCount c) {
        return switch (task) {
            case None _ -> throw absent("task");
            case Open(var asked) when asked.kind() == TaskKind.STOCK_COUNT -> List.of(c.counted());
            case Open _ -> throw because("task.no-count", "nobody asked for a count with this");
            case Counted(var _, var last) when last.equals(c.counted()) -> List.of();
            case Counted _ -> List.of(c.counted());
            case Over _ -> throw because("task.over", "it ended otherwise before");
        };
    }

    private static List<TaskEvent> complete(Policy policy, Task task, CompleteTask c) {
        return switch (task) {
            case None _ -> throw absent("task");
            case Open open when isForOthers(policy, open.department(), c) -> throw notTheirs(open.department());
            case Counted(var department, var _) when isForOthers(policy, department, c) -> throw notTheirs(department);
            case Over(var department, var _) when isForOthers(policy, department, c) -> throw notTheirs(department);
            case Open _ -> List.of(completed(c));
            case Counted _ when c.result() == TaskResult.DONE -> List.of();
            case Counted _ -> throw because("task.over", "it ended otherwise before");
            case Over(var _, var result) when result == c.result() -> List.of();
            case Over _ -> throw because("task.over", "it ended otherwise before");
        };
    }

    private static TaskEvent completed(CompleteTask c) {
        return switch (c.result()) {
            case DONE -> new TaskDone(c.noteRef());
            case REJECTED -> new TaskRejected(c.noteRef());
        };
    }

    private static boolean isForOthers(Policy policy, Department department, CompleteTask c) {
        return Collections.disjoint(policy.rolesOf(department), c.roles());
    }

    private static RuntimeException notTheirs(Department department) {
        return forbidden("task.role", "this is a task of " + department);
    }

    private static Task evolve(Task task, TaskEvent event) {
        return switch (event) {
            case Asked e -> new Open(e);
            case StockCounted e -> counted(task, e);
            case TaskDone _ -> over(task, TaskResult.DONE);
            case TaskRejected _ -> over(task, TaskResult.REJECTED);
        };
    }

    private static Task counted(Task task, StockCounted e) {
        return switch (task) {
            case Open open -> new Counted(open.department(), e);
            case Counted(var department, var _) -> new Counted(department, e);
            case None _, Over _ -> task;
        };
    }

    private static Task over(Task task, TaskResult result) {
        return switch (task) {
            case None _ -> task;
            case Open open -> new Over(open.department(), result);
            case Counted(var department, var _) -> new Over(department, result);
            case Over(var department, var _) -> new Over(department, result);
        };
    }
}

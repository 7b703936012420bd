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
import redress.tasks.domain.TaskEvent.Asked;
import redress.tasks.domain.TaskEvent.TaskDone;
import redress.tasks.domain.TaskEvent.TaskRejected;

/// Something that a department is to do.
///
///     None ─ Open ─ Over (done or rejected)
public sealed interface Task {

    record None() implements Task {}

    record Open(Department department) implements Task {}

    record Over(Department department, TaskResult result) implements Task {}

    static Decider<Task, TaskCommand, TaskEvent> decider(Policy policy) {
        return new Decider<>(
                TaskEvent.class, None::new, (task, command) -> decide(policy, task, command), Task::evolve);
    }

    private static List<TaskEvent> decide(Policy policy, Task task, TaskCommand command) {
        return switch (command) {
            case OpenTask c -> open(task, c);
            case CompleteTask c -> complete(policy, task, c);
        };
    }

    private static List<TaskEvent> open(Task task, OpenTask c) {
        return switch (task) {
            case None _ -> List.of(c.asked());
            case Open _, Over _ -> List.of();
        };
    }

    private static List<TaskEvent> complete(Policy policy, Task task, CompleteTask c) {
        return switch (task) {
            case None _ -> throw absent("task");
            case Open(var department) when isForOthers(policy, department, c) -> throw notTheirs(department);
            case Over(var department, var _) when isForOthers(policy, department, c) -> throw notTheirs(department);
            case Open _ -> List.of(completed(c));
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
            case Asked e -> new Open(e.department());
            case TaskDone _ -> over(task, TaskResult.DONE);
            case TaskRejected _ -> over(task, TaskResult.REJECTED);
        };
    }

    private static Task over(Task task, TaskResult result) {
        return switch (task) {
            case None _ -> task;
            case Open(var department) -> new Over(department, result);
            case Over(var department, var _) -> new Over(department, result);
        };
    }
}

package redress.tasks;

import jakarta.inject.Singleton;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.policy.Policy;
import redress.tasks.domain.Task;
import redress.tasks.domain.TaskCommand;
import redress.tasks.domain.TaskEvent;

/// Every task.
@Singleton
public class Tasks extends Aggregates<Task, TaskCommand, TaskEvent> {

    Tasks(EventLog log, Policy policy) {
        super("Task", Task.decider(policy), log);
    }
}

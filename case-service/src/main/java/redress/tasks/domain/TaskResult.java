package redress.tasks.domain;

/// How a task ended.
public enum TaskResult {
    DONE,
    REJECTED
}

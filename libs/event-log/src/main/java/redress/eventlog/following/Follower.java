package redress.eventlog.following;

/// Follows the log from its first event on, in order, with a checkpoint of its own.
public sealed interface Follower permits View, Effect {

    /// Its name for good: the checkpoint is kept under it.
    String name();
}

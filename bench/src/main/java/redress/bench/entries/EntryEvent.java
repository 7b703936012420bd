package redress.bench.entries;

/// What the bench writes: entries of an account, so plain that the costs are the log's and no domain's.
public sealed interface EntryEvent {

    /// @param words fill it up to the size of an event as our services have them
    record EntryMade(String account, int number, long cents, String words) implements EntryEvent {}
}

package redress.contracts;

import java.util.List;

/// What came of reading a message.
public sealed interface Read {

    record Understood(Message message) implements Read {}

    /// Of a type we do not know: to be skipped.
    record Unknown(String type) implements Read {}

    /// Not JSON, or against its schema: to be put aside, with all reasons (the first 20).
    record Unreadable(List<Fault> faults) implements Read {

        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}

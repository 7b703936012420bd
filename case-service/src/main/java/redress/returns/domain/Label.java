package redress.returns.domain;

import java.util.List;

/// The prepaid label of a return: in exactly one state (I-07).
///
///     Unwanted
///     Wanted ─ Issued ─ Used
///        └───────┴─ Ended
public sealed interface Label {

    /// The goods come back to an address.
    record Unwanted() implements Label {}

    record Wanted() implements Label {}

    record Issued(String labelId) implements Label {}

    /// The goods were on their way once it was there.
    record Used(String labelId) implements Label {}

    /// @param labelId none if it was never made
    record Ended(List<String> labelId, LabelEnd end) implements Label {

        public Ended {
            labelId = List.copyOf(labelId);
        }
    }
}

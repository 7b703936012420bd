package redress.contracts;

/// One thing wrong with what was sent: where (a JSON pointer, empty for the whole) and why, as the rest of a sentence.
/// It never repeats a text that was sent: that may be personal.
public record Fault(String pointer, String why) {

    /// Where and why, as one reads it: `/lines/0/quantity must be 1 or more`.
    public String sentence() {
        return (pointer.isEmpty() ? "the data" : pointer) + " " + why;
    }
}

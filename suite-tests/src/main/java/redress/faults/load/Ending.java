package redress.faults.load;

/// How a case went that the players played.
public sealed interface Ending {

    /// @param outcome the case was closed with
    record Closed(String caseId, String expected, String outcome) implements Ending {}

    /// It did not get to its end.
    record Lost(String why) implements Ending {}
}

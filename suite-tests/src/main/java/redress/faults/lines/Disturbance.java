package redress.faults.lines;

import java.time.Duration;

/// What is wrong with a line.
public sealed interface Disturbance {

    /// Nothing: whatever comes is passed on.
    record None() implements Disturbance {}

    /// Every packet is late by so much, and those behind it wait.
    record Late(Duration by) implements Disturbance {}

    /// Nothing comes through, nobody is told; what was sent meanwhile arrives when it is over.
    record Hole() implements Disturbance {}

    /// Each connection breaks in the first packet that reaches beyond so many bytes on this way: its beginning arrives,
    /// its end does not.
    record Severed(Way way, int bytes) implements Disturbance {}
}

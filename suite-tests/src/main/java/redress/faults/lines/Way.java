package redress.faults.lines;

/// Which way something goes over a line.
public enum Way {
    /// What the caller sends.
    THERE,
    /// What it is answered.
    BACK
}

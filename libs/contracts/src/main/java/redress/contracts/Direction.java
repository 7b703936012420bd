package redress.contracts;

/// Whether others tell us, or we tell others.
public enum Direction {
    IN,
    OUT
}

package redress.cases.domain;

/// What happens when a node has waited long enough.
public enum Patience {
    /// The customer is reminded (ENG-1).
    REMIND,
    /// Silence answers (5.6).
    TIME_OUT,
    /// A dormant case is closed (P-06).
    CLOSE
}

package redress.cases.domain;

/// What opened a case.
public enum Source {
    MESSAGE,
    AGENT,
    /// A message that reached us long after it was written: imported history (ENG-19).
    HISTORY
}

package redress.cases.domain;

/// What opened a case.
public enum Source {
    MESSAGE,
    AGENT
}

package redress.cases.domain;

/// Whether the node that asked waits for the answer (ENG-21).
public enum Hold {
    HOLDS,
    ASIDE
}

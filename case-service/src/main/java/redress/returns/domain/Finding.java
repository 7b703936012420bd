package redress.returns.domain;

/// What the warehouse found when it looked at goods that came back: whether they can be sold again (R-003-30).
public enum Finding {
    OK,
    NOT_OK
}

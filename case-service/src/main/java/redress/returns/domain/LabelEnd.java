package redress.returns.domain;

/// Why a label is not to be used any more.
public enum LabelEnd {
    /// A case or an agent does not want the goods back.
    CANCELLED,
    /// Nobody used it for so long that it was cancelled (P-12, R-000-16).
    EXPIRED
}

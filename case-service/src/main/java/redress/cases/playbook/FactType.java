package redress.cases.playbook;

/// What kind of value a fact has, and an expression gives.
public enum FactType {
    /// Yes or no: a Boolean.
    FLAG,
    /// One text or code: a String.
    TEXT,
    /// An amount, a count, a share: any Number. It is reckoned with as a double.
    NUMBER,
    /// Several texts or codes in their order: a list of String.
    TEXTS
}

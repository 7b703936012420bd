package redress.cases.playbook;

/// The six kinds of a playbook's nodes (domain 3.1).
public enum NodeKind {
    ASK_CUSTOMER,
    ASK_DEPARTMENT,
    CHECK,
    DECISION,
    ACTION,
    END
}

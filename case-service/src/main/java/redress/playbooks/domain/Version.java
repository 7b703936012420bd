package redress.playbooks.domain;

/// How far one version of a playbook has come.
///
///     None ─ Draft ─ Checked ─ Released ─ Retired
///              └────────┘                            a new text makes it a draft again
///
/// What the installation brings is released from the start.
public sealed interface Version {

    record None() implements Version {}

    /// Written, with all its faults.
    record Draft(String yaml) implements Version {}

    /// Without fault, among the versions that were released then.
    record Checked(String yaml) implements Version {}

    /// Cases enter it.
    record Released() implements Version {}

    /// No case enters it any more; those that are in it go on.
    record Retired() implements Version {}
}

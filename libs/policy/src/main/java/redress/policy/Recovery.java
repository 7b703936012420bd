package redress.policy;

/// From whom the seller claims back the freight it advanced.
public sealed interface Recovery {

    record Nowhere() implements Recovery {}

    record From(Party party) implements Recovery {}
}

package redress.policy;

/// What a figure is for, in words, and where its default comes from.
public record ParameterNote(ParameterCode code, String name, Basis basis, Text text) {

    public enum Basis {
        SEED,
        ASSUMPTION
    }
}

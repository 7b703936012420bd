package redress.bench.measure;

/// Who is compared with whom, in which figure.
public record Versus(Figure of, String who, String whom) {}

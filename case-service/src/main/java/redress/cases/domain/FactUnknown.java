package redress.cases.domain;

/// A fact that a condition needs and nobody told; an agent is asked.
final class FactUnknown extends RuntimeException {

    FactUnknown(String fact) {
        super(fact, null, false, false);
    }
}

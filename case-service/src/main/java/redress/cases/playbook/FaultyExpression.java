package redress.cases.playbook;

/// An expression that cannot be read, or that could not be evaluated. The message is one sentence without its full
/// stop.
public final class FaultyExpression extends RuntimeException {

    FaultyExpression(String sentence) {
        super(sentence);
    }
}

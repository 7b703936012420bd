package redress.cases.playbook;

import redress.policy.Text;

/// An expression that cannot be read, or that could not be evaluated. It is told in one sentence without its full
/// stop.
public final class FaultyExpression extends RuntimeException {

    private final transient Text why;

    FaultyExpression(Text why) {
        super(why.en());
        this.why = why;
    }

    Text why() {
        return why;
    }
}

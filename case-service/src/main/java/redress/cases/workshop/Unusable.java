package redress.cases.workshop;

import redress.policy.Text;

/// What was asked for cannot be done with what was given.
final class Unusable extends RuntimeException {

    private final transient Text why;

    Unusable(String en, String zh) {
        super(en);
        this.why = new Text(en, zh);
    }

    Text why() {
        return why;
    }
}

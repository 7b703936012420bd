package redress.gateway.problem;

/// A resource says no; the problem says why.
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.rule(), null, false, false); // an answer, not a fault: no stack trace
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

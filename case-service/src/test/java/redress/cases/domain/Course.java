package redress.cases.domain;

import java.util.ArrayList;
import java.util.List;
import redress.decider.Decider;

/// A case in the course of its commands: each is decided on what the ones before it led to.
final class Course {

    private final Decider<CaseFile, CaseCommand, CaseEvent> decider;
    private final List<CaseEvent> history = new ArrayList<>();

    Course(Decider<CaseFile, CaseCommand, CaseEvent> decider) {
        this.decider = decider;
    }

    Course with(CaseCommand command) {
        history.addAll(then(command));
        return this;
    }

    /// What a command leads to now; it is not given.
    List<CaseEvent> then(CaseCommand command) {
        return decider.decide(decider.fold(history), command);
    }

    CaseFile.Known file() {
        return (CaseFile.Known) decider.fold(history);
    }

    List<CaseEvent> history() {
        return List.copyOf(history);
    }
}

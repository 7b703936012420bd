package redress.cases.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;

/// The playbooks as a rehearsal needs them: whatever a case is about, it starts at the one that is rehearsed.
final class Stage {

    private Stage() {}

    static Playbooks set(Playbooks playbooks, String start) {
        return with(
                playbooks,
                playbooks.newest().stream()
                        .map(playbook -> playbook.id().equals(Playbooks.INTAKE) && !start.equals(Playbooks.INTAKE)
                                ? leadingTo(playbook, Playbook.start(start))
                                : playbook)
                        .toList());
    }

    /// Checks that read what is known are answered by whoever plays.
    static Playbooks askedOfThePlayer(Playbooks playbooks) {
        return with(
                playbooks,
                playbooks.newest().stream()
                        .filter(playbook -> !playbook.id().equals(Playbooks.INTAKE))
                        .map(playbook -> nodes(
                                playbook,
                                playbook.nodes().stream().map(Stage::asked).toList()))
                        .toList());
    }

    private static Playbooks with(Playbooks playbooks, List<Playbook> others) {
        return new Playbooks(
                Stream.concat(playbooks.newest().stream(), others.stream()).toList());
    }

    private static Node asked(Node node) {
        return node instanceof Node.Check(var id, var text, Node.Mode.Query _, var answers, var onEnter)
                ? new Node.Decision(id, text, answers, onEnter)
                : node;
    }

    private static Playbook leadingTo(Playbook intake, String start) {
        return nodes(
                intake,
                intake.nodes().stream()
                        .map(node -> node instanceof Node.Check(var id, var text, var mode, var answers, var onEnter)
                                ? new Node.Check(id, text, mode, leadingTo(answers, start), onEnter)
                                : node)
                        .toList());
    }

    private static List<Answer> leadingTo(List<Answer> answers, String start) {
        return answers.stream()
                .map(answer -> new Answer(answer.code(), start, answer.text(), answer.inputs(), answer.onAnswer()))
                .toList();
    }

    private static Playbook nodes(Playbook playbook, List<Node> nodes) {
        return new Playbook(
                playbook.id(), playbook.version(), playbook.title(), playbook.planned(), nodes, playbook.file());
    }
}

package redress.cases.domain;

import static java.util.stream.Collectors.toSet;
import static redress.cases.domain.CaseRefusals.closed;
import static redress.cases.domain.CaseRefusals.orderUnknown;
import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;

import java.util.List;
import redress.cases.domain.CaseCommand.MoveToVersion;
import redress.cases.domain.CaseEvent.PlaybookVersionChanged;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.None;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.PlaybookRun.Place;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Edition;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbook;

/// A case keeps the version it entered, until it is moved by hand. It stays where it is, so its node must be there.
record VersionDecisions(Walks walks) {

    List<CaseEvent> move(CaseFile file, MoveToVersion c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case New _ -> throw orderUnknown();
            case Open open when open.run().version() == c.version() -> List.of();
            case Open open -> List.of(moved(open, taking(new Edition(open.run().playbook(), c.version()))));
            case Closed _ -> throw closed();
        };
    }

    private Playbook taking(Edition edition) {
        if (walks.playbooks().retired().contains(edition)) {
            throw because("playbook.retired", edition + " is retired: it takes no case");
        }
        return walks.playbooks()
                .version(edition.playbook(), edition.version())
                .orElseThrow(() -> because("playbook.not-released", edition + " is not released"));
    }

    private CaseEvent moved(Open file, Playbook to) {
        var run = file.run();
        var there = to.node(run.node())
                .orElseThrow(() -> because("playbook.node-gone", to.edition() + " has no " + run.node()));
        if (!isSameKind(nodeOf(run), there) || !takes(there, file)) {
            throw because("playbook.node-changed", run.node() + " is asked otherwise in " + to.edition());
        }
        return new PlaybookVersionChanged(to.id(), run.version(), to.version(), run.node(), gone(run, to));
    }

    /// Who waits must still wait, and whom is asked must still be asked.
    private static boolean isSameKind(Node here, Node there) {
        return here.kind() == there.kind() && here.isAutomatic() == there.isAutomatic();
    }

    /// What departments may answer, or have answered, must still be an answer.
    private static boolean takes(Node there, Open file) {
        var run = file.run();
        var codes = there.answers().stream().map(Answer::code).collect(toSet());
        return file.dossier().undertakings().requests().stream()
                .filter(request -> request.holds(run.node(), run.visit()))
                .allMatch(request -> codes.containsAll(request.opened().answers()));
    }

    private static List<String> gone(PlaybookRun run, Playbook to) {
        return run.places()
                .filter(place -> place.playbook().equals(to.id()))
                .map(Place::node)
                .filter(node -> to.node(node).isEmpty())
                .distinct()
                .toList();
    }

    private Node nodeOf(PlaybookRun run) {
        return walks.playbooks().node(run.playbook(), run.version(), run.node());
    }
}

package redress.cases.views;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.PlaybookVersionChanged;
import redress.cases.playbook.CasePath;
import redress.cases.playbook.CasePath.Step;
import redress.cases.playbook.Playbook;
import redress.eventlog.Recorded;

/// The way that a case took through a playbook, told from its log.
///
/// @param version of the playbook that the case was last in
public record CasePaths(int version, CasePath path) {

    /// Nothing if the case never entered the playbook.
    public static Optional<CasePaths> of(List<Recorded<CaseEvent>> history, String playbook) {
        var events = history.stream().map(Recorded::event).toList();
        return version(events, playbook).map(version -> new CasePaths(version, path(events, playbook)));
    }

    private static Optional<Integer> version(List<CaseEvent> events, String playbook) {
        return events.stream()
                .<Integer>mapMulti((event, versions) -> {
                    switch (event) {
                        case PlaybookStarted e when e.playbookId().equals(playbook) -> versions.accept(e.version());
                        case PlaybookSwitched e when e.to().equals(playbook) -> versions.accept(e.version());
                        case PlaybookVersionChanged e when e.playbookId().equals(playbook) -> versions.accept(e.to());
                        case CaseEvent _ -> {}
                    }
                })
                .reduce((_, later) -> later);
    }

    private static CasePath path(List<CaseEvent> events, String playbook) {
        var nodes = new HashSet<String>();
        var steps = new HashSet<Step>();
        var at = "";
        for (var event : events) {
            switch (event) {
                case NodeEntered(var node, var _, var _) -> {
                    nodes.add(node);
                    at = node;
                }
                case NodeAnswered e -> steps.add(new Step(e.nodeId(), e.answer()));
                case CaseEvent _ -> {}
            }
        }
        nodes.removeIf(node -> !Playbook.of(node).equals(playbook));
        return new CasePath(nodes, steps, Playbook.of(at).equals(playbook) ? at : "");
    }
}

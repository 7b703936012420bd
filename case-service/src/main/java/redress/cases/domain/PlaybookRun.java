package redress.cases.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.playbook.NodeKind;

/// The walk of one case through its playbooks: where it stands, how often it was where.
///
/// @param planned the playbook that was meant, where manual handling stands in for it; else empty
/// @param visit how often the node was entered, this time counted
/// @param lastAnswered the last place where a person answered, if one did: a reopened case goes on there
public record PlaybookRun(
        String playbook,
        int version,
        String planned,
        String node,
        NodeKind kind,
        int visit,
        Map<String, Integer> visits,
        List<Place> lastAnswered) {

    /// A node of a playbook in the version the case pinned.
    public record Place(String playbook, int version, String planned, String node) {}

    public PlaybookRun {
        visits = Map.copyOf(visits);
        lastAnswered = List.copyOf(lastAnswered);
    }

    static PlaybookRun started(PlaybookStarted e) {
        return new PlaybookRun(e.playbookId(), e.version(), "", e.nodeId(), NodeKind.CHECK, 0, Map.of(), List.of());
    }

    PlaybookRun switched(PlaybookSwitched e) {
        return new PlaybookRun(e.to(), e.version(), e.planned(), e.nodeId(), NodeKind.CHECK, 0, visits, lastAnswered);
    }

    PlaybookRun entered(NodeEntered e) {
        var counted = new TreeMap<>(visits);
        counted.put(e.nodeId(), e.visit());
        return new PlaybookRun(playbook, version, planned, e.nodeId(), e.kind(), e.visit(), counted, lastAnswered);
    }

    /// Checks and actions answer themselves.
    PlaybookRun answered() {
        return switch (kind) {
            case CHECK, ACTION, END -> this;
            case ASK_CUSTOMER, ASK_DEPARTMENT, DECISION ->
                new PlaybookRun(
                        playbook,
                        version,
                        planned,
                        node,
                        kind,
                        visit,
                        visits,
                        List.of(new Place(playbook, version, planned, node)));
        };
    }

    int nextVisit(String nodeId) {
        return visits.getOrDefault(nodeId, 0) + 1;
    }

    CaseStatus status() {
        return switch (kind) {
            case DECISION, ACTION, END -> CaseStatus.OPEN;
            case ASK_CUSTOMER -> CaseStatus.WAITING_CUSTOMER;
            case ASK_DEPARTMENT -> CaseStatus.WAITING_DEPARTMENT;
            case CHECK -> CaseStatus.WAITING_EXTERNAL;
        };
    }
}

package redress.cases.domain;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.FigureAsked;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeDeadlineSet;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.PlaybookVersionChanged;
import redress.cases.playbook.Edition;
import redress.cases.playbook.NodeKind;
import redress.cases.playbook.Playbooks;

/// The walk of one case through its playbooks: where it stands, how often it was where, and how long it waits there.
///
/// @param place where it stands
/// @param visit how often the node was entered, this time counted
/// @param stay how it waits at the node
/// @param lastAnswered the last place where a person answered, if one did: a reopened case goes on there
/// @param requester who answered last, and so asked for what follows; the system while nobody did
/// @param used facts that answered a node already, by node (ENG-17)
/// @param looked the checks that read how the parcels stand, since a person answered last; oldest first
public record PlaybookRun(
        Place place,
        NodeKind kind,
        int visit,
        Stay stay,
        Map<String, Integer> visits,
        List<Place> lastAnswered,
        Requester requester,
        Set<String> used,
        List<Look> looked) {

    /// What a check found of the parcels.
    public record Look(Place place, String answer) {}

    /// A node of a playbook in the version the case pinned.
    ///
    /// @param planned the playbook that was meant, where manual handling stands in for it; else empty
    public record Place(String playbook, int version, String planned, String node) {

        Place at(String other) {
            return new Place(playbook, version, planned, other);
        }

        Edition edition() {
            return new Edition(playbook, version);
        }

        boolean isKeptBy(PlaybookVersionChanged e) {
            return !playbook.equals(e.playbookId()) || !e.gone().contains(node);
        }

        Place moved(PlaybookVersionChanged e) {
            return playbook.equals(e.playbookId()) ? new Place(playbook, e.to(), planned, node) : this;
        }
    }

    /// @param due none where nothing happens by itself
    /// @param reminders how often the customer was reminded at this node
    /// @param figure the fact a check needs and an agent is to say; empty for none
    public record Stay(List<NodeDeadlineSet> due, int reminders, Turn turn, String figure) {

        static final Stay NONE = new Stay(List.of(), 0, Turn.THEIRS, "");

        public Stay {
            due = List.copyOf(due);
        }
    }

    /// Whose turn it is at the node.
    public enum Turn {
        THEIRS,
        /// The customer wrote: it is an agent's turn.
        OURS,
        /// Left alone until the customer writes again (ENG-1).
        NOBODYS
    }

    public PlaybookRun {
        visits = Map.copyOf(visits);
        lastAnswered = List.copyOf(lastAnswered);
        used = Set.copyOf(used);
        looked = List.copyOf(looked);
    }

    static PlaybookRun started(PlaybookStarted e) {
        return new PlaybookRun(
                new Place(e.playbookId(), e.version(), "", e.nodeId()),
                NodeKind.CHECK,
                0,
                Stay.NONE,
                Map.of(),
                List.of(),
                Requester.SYSTEM,
                Set.of(),
                List.of());
    }

    /// Back in intake, what checks found of the parcels was found for another matter.
    PlaybookRun switched(PlaybookSwitched e) {
        var there = new Place(e.to(), e.version(), e.planned(), e.nodeId());
        var found = e.to().equals(Playbooks.INTAKE) ? List.<Look>of() : looked;
        return new PlaybookRun(there, NodeKind.CHECK, 0, Stay.NONE, visits, lastAnswered, requester, used, found);
    }

    /// It stands and waits as it did; what it remembers of the playbook is in the other version from now on.
    PlaybookRun moved(PlaybookVersionChanged e) {
        return new PlaybookRun(
                place.moved(e),
                kind,
                visit,
                stay,
                visits,
                lastAnswered.stream()
                        .filter(at -> at.isKeptBy(e))
                        .map(at -> at.moved(e))
                        .toList(),
                requester,
                used,
                looked.stream()
                        .filter(look -> look.place().isKeptBy(e))
                        .map(look -> new Look(look.place().moved(e), look.answer()))
                        .toList());
    }

    /// Where it stands, and where it may go back to.
    Stream<Place> places() {
        return Stream.of(
                        Stream.of(place), lastAnswered.stream(), looked.stream().map(Look::place))
                .flatMap(each -> each);
    }

    Set<Edition> pinned() {
        return places().map(Place::edition).collect(toSet());
    }

    PlaybookRun entered(NodeEntered e) {
        var counted = new TreeMap<>(visits);
        counted.put(e.nodeId(), e.visit());
        return new PlaybookRun(
                place.at(e.nodeId()), e.kind(), e.visit(), Stay.NONE, counted, lastAnswered, requester, used, looked);
    }

    /// Where a person answers, a reopened case goes on; what checks and actions answer themselves is not theirs.
    PlaybookRun answered(NodeAnswered e) {
        var byPerson = !e.by().isEmpty();
        var facts = new HashSet<>(used);
        e.facts().values().forEach(fact -> facts.add(usedAt(e.nodeId(), fact)));
        return new PlaybookRun(
                place,
                kind,
                visit,
                Stay.NONE,
                visits,
                byPerson ? List.of(place) : lastAnswered,
                byPerson ? e.by().getFirst() : requester,
                facts,
                byPerson ? List.of() : lookedAfter(e));
    }

    /// A check that looked again makes what it and all behind it had found before void.
    private List<Look> lookedAfter(NodeAnswered e) {
        var before =
                looked.stream().takeWhile(look -> !look.place().equals(place)).toList();
        return e.facts().keySet().stream().anyMatch(CaseFact::isOfParcels)
                ? Several.and(before, new Look(place, e.answer()))
                : before;
    }

    PlaybookRun due(NodeDeadlineSet e) {
        var reminders =
                e.patience() == Patience.REMIND && !stay.due().isEmpty() ? stay.reminders() + 1 : stay.reminders();
        return waiting(new Stay(List.of(e), reminders, stay.turn(), ""));
    }

    PlaybookRun asks(FigureAsked e) {
        return waiting(new Stay(List.of(), 0, Turn.OURS, e.fact()));
    }

    PlaybookRun told() {
        return waiting(Stay.NONE);
    }

    PlaybookRun fellDormant() {
        return waiting(new Stay(List.of(), stay.reminders(), Turn.NOBODYS, ""));
    }

    /// What the customer was asked has an answer, or she wants something else: an agent looks.
    PlaybookRun replied() {
        return kind == NodeKind.ASK_CUSTOMER ? waiting(new Stay(List.of(), stay.reminders(), Turn.OURS, "")) : this;
    }

    private PlaybookRun waiting(Stay now) {
        return new PlaybookRun(place, kind, visit, now, visits, lastAnswered, requester, used, looked);
    }

    boolean hasUsed(String fact) {
        return used.contains(usedAt(node(), fact));
    }

    private static String usedAt(String node, String fact) {
        return node + " " + fact;
    }

    public String playbook() {
        return place.playbook();
    }

    public int version() {
        return place.version();
    }

    public String planned() {
        return place.planned();
    }

    public String node() {
        return place.node();
    }

    int nextVisit(String nodeId) {
        return visits.getOrDefault(nodeId, 0) + 1;
    }

    CaseStatus status() {
        return switch (stay.turn()) {
            case NOBODYS -> CaseStatus.DORMANT;
            case OURS -> CaseStatus.OPEN;
            case THEIRS ->
                switch (kind) {
                    case DECISION, END -> CaseStatus.OPEN;
                    case ASK_CUSTOMER -> CaseStatus.WAITING_CUSTOMER;
                    case ASK_DEPARTMENT -> CaseStatus.WAITING_DEPARTMENT;
                    case CHECK, ACTION -> CaseStatus.WAITING_EXTERNAL;
                };
        };
    }
}

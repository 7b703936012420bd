package redress.cases.playbook;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What only the whole loaded set shows: where edges lead, what can be reached, what ends, what would spin.
final class PlaybookChecks {

    /// A node in its playbook.
    private record Spot(Playbook playbook, Node node) {

        String id() {
            return node.id();
        }
    }

    private final Map<Playbook, String> files;
    private final Faults faults;
    private final Map<String, Playbook> newest;
    private final List<Spot> spots;
    private final Map<Spot, Set<Spot>> edges = new LinkedHashMap<>();

    PlaybookChecks(Map<Playbook, String> files, Faults faults) {
        this.files = files;
        this.faults = faults;
        this.newest = files.keySet().stream()
                .collect(toMap(Playbook::id, p -> p, (one, other) -> one.version() > other.version() ? one : other));
        this.spots = files.keySet().stream()
                .flatMap(playbook -> playbook.nodes().stream().map(node -> new Spot(playbook, node)))
                .toList();
    }

    void check() {
        eachVersionOnce();
        spots.forEach(spot -> edges.put(spot, edgesOf(spot)));
        faults.stopIfAny();
        allReachable();
        allEnd();
        noneSpins();
    }

    private void eachVersionOnce() {
        var seen = new HashSet<String>();
        files.forEach((playbook, file) -> faults.unless(
                seen.add(playbook.id() + " " + playbook.version()),
                file,
                "playbook " + playbook.id() + " version " + playbook.version() + " is there twice"));
    }

    private Set<Spot> edgesOf(Spot from) {
        var targets = new HashSet<Spot>();
        for (var answer : from.node().answers()) {
            var target = target(from.playbook(), answer.next());
            faults.unless(
                    target.isPresent(),
                    where(from),
                    "answer " + answer.code() + " leads to " + answer.next()
                            + ", which no loaded playbook has and no planned one will");
            target.ifPresent(targets::add);
        }
        return targets;
    }

    private Optional<Spot> target(Playbook from, String next) {
        var home = Playbook.of(next);
        if (home.equals(from.id())) {
            return spot(from, next);
        }
        return newest.containsKey(home) ? spot(newest.get(home), next) : standIn(from, home);
    }

    private Optional<Spot> standIn(Playbook from, String home) {
        return Optional.ofNullable(newest.get(Playbooks.MANUAL))
                .filter(_ -> from.planned().contains(home))
                .flatMap(manual -> spot(manual, manual.start()));
    }

    private static Optional<Spot> spot(Playbook playbook, String nodeId) {
        return playbook.node(nodeId).map(node -> new Spot(playbook, node));
    }

    private void allReachable() {
        var starts = spots.stream()
                .filter(spot -> spot.id().equals(spot.playbook().start()))
                .toList();
        var reached = reach(starts, _ -> true);
        spots.stream()
                .filter(spot -> !reached.contains(spot) && !starts.contains(spot))
                .forEach(spot -> faults.add(where(spot), "nothing leads to it"));
    }

    private void allEnd() {
        spots.stream()
                .filter(spot -> !(spot.node() instanceof Node.End))
                .filter(spot -> reach(List.of(spot), _ -> true).stream()
                        .noneMatch(reached -> reached.node() instanceof Node.End))
                .forEach(spot -> faults.add(where(spot), "from it no END can be reached"));
    }

    private void noneSpins() {
        var told = new HashMap<Spot, Set<Spot>>();
        for (var spot : spots) {
            var reached = spot.node().isAutomatic()
                    ? reach(List.of(spot), other -> other.node().isAutomatic())
                    : Set.<Spot>of();
            if (reached.contains(spot) && told.values().stream().noneMatch(cycle -> cycle.contains(spot))) {
                told.put(spot, reached);
                faults.add(where(spot), "it lies on a cycle of nodes that answer themselves and would spin");
            }
        }
    }

    /// All that can be reached in one step or more, stepping only on nodes that pass.
    private Set<Spot> reach(Collection<Spot> from, Predicate<Spot> passes) {
        var reached = new HashSet<Spot>();
        var open = new ArrayDeque<>(new ArrayList<>(from));
        while (!open.isEmpty()) {
            for (var next : edges.get(open.poll())) {
                if (passes.test(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private String where(Spot spot) {
        return files.get(spot.playbook()) + ", " + spot.id();
    }
}

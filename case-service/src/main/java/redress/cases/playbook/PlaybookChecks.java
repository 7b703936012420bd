package redress.cases.playbook;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
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

    /// A playbook and the file it was read from.
    record Read(String file, Playbook playbook) {}

    /// A node's place in the loaded set.
    private record Spot(String playbook, int version, String node) {}

    private final List<Read> read;
    private final Faults faults;
    private final Map<String, Playbook> newest;
    private final Map<Spot, Node> nodes = new LinkedHashMap<>();
    private final Map<Spot, String> files = new HashMap<>();
    private final Map<Spot, Set<Spot>> edges = new HashMap<>();

    PlaybookChecks(List<Read> read, Faults faults) {
        this.read = List.copyOf(read);
        this.faults = faults;
        this.newest = read.stream()
                .map(Read::playbook)
                .collect(toMap(Playbook::id, p -> p, (one, other) -> one.version() > other.version() ? one : other));
    }

    void check() {
        eachVersionOnce();
        read.forEach(this::place);
        read.forEach(this::connect);
        faults.stopIfAny();
        allReachable();
        allEnd();
        noneSpins();
    }

    private void eachVersionOnce() {
        var seen = new HashSet<String>();
        for (var each : read) {
            var name = each.playbook().id() + " version " + each.playbook().version();
            faults.unless(seen.add(name), each.file(), "playbook " + name + " is there twice");
        }
    }

    private void place(Read each) {
        for (var node : each.playbook().nodes()) {
            nodes.put(spot(each.playbook(), node.id()), node);
            files.put(spot(each.playbook(), node.id()), each.file());
        }
    }

    private void connect(Read each) {
        for (var node : each.playbook().nodes()) {
            var targets = new HashSet<Spot>();
            for (var answer : node.answers()) {
                var target = target(each.playbook(), answer.next()).filter(nodes::containsKey);
                faults.unless(
                        target.isPresent(),
                        each.file() + ", " + node.id(),
                        "answer " + answer.code() + " leads to " + answer.next()
                                + ", which no loaded playbook has and no planned one will");
                target.ifPresent(targets::add);
            }
            edges.put(spot(each.playbook(), node.id()), targets);
        }
    }

    private Optional<Spot> target(Playbook from, String next) {
        var home = Playbook.of(next);
        if (home.equals(from.id())) {
            return Optional.of(spot(from, next));
        }
        return newest.containsKey(home) ? Optional.of(spot(newest.get(home), next)) : standIn(from, home);
    }

    private Optional<Spot> standIn(Playbook from, String home) {
        return Optional.ofNullable(newest.get(Playbooks.MANUAL))
                .filter(_ -> from.planned().contains(home))
                .map(manual -> spot(manual, manual.start()));
    }

    private static Spot spot(Playbook playbook, String node) {
        return new Spot(playbook.id(), playbook.version(), node);
    }

    private void allReachable() {
        var starts = nodes.keySet().stream()
                .filter(spot -> spot.node().equals(Playbook.start(spot.playbook())))
                .toList();
        var reached = reach(starts, edges, _ -> true);
        reached.addAll(starts);
        nodes.keySet().stream()
                .filter(spot -> !reached.contains(spot))
                .forEach(spot -> faults.add(where(spot), "nothing leads to it"));
    }

    private void allEnd() {
        var ends = nodes.keySet().stream()
                .filter(spot -> nodes.get(spot) instanceof Node.End)
                .toList();
        var ending = reach(ends, reversed(), _ -> true);
        ending.addAll(ends);
        nodes.keySet().stream()
                .filter(spot -> !ending.contains(spot))
                .forEach(spot -> faults.add(where(spot), "from it no END can be reached"));
    }

    /// Told once per cycle, at its first node.
    private void noneSpins() {
        var told = new HashMap<Spot, Set<Spot>>();
        for (var spot : nodes.keySet()) {
            var reached = isAutomatic(spot) ? reach(List.of(spot), edges, this::isAutomatic) : Set.<Spot>of();
            var spins = reached.contains(spot);
            if (spins && told.keySet().stream().noneMatch(on(spot, reached, told))) {
                told.put(spot, reached);
                faults.add(where(spot), "it lies on a cycle of nodes that answer themselves and would spin");
            }
        }
    }

    private static Predicate<Spot> on(Spot spot, Set<Spot> reached, Map<Spot, Set<Spot>> told) {
        return other -> reached.contains(other) && told.get(other).contains(spot);
    }

    private boolean isAutomatic(Spot spot) {
        return nodes.get(spot).isAutomatic();
    }

    private Map<Spot, Set<Spot>> reversed() {
        var reversed = new HashMap<Spot, Set<Spot>>();
        edges.forEach((from, targets) -> targets.forEach(
                target -> reversed.computeIfAbsent(target, _ -> new HashSet<>()).add(from)));
        return reversed;
    }

    /// All that can be reached in one step or more, stepping only on nodes that pass.
    private static Set<Spot> reach(Collection<Spot> from, Map<Spot, Set<Spot>> edges, Predicate<Spot> passes) {
        var reached = new HashSet<Spot>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (var next : edges.getOrDefault(open.poll(), Set.of())) {
                if (passes.test(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private String where(Spot spot) {
        return files.get(spot) + ", " + spot.node();
    }
}

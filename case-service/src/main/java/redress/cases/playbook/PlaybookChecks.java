package redress.cases.playbook;

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

    /// A node's place in the loaded set.
    private record Spot(String playbook, int version, String node) {}

    private final List<Playbook> read;
    private final Findings findings;
    private final Map<String, Playbook> newest;
    private final Map<Spot, Node> nodes = new LinkedHashMap<>();
    private final Map<Spot, Finding.Place> places = new HashMap<>();
    private final Map<Spot, Set<Spot>> edges = new HashMap<>();

    /// @param retired versions that no edge leads into any more; what leads out of them is checked all the same
    PlaybookChecks(List<Playbook> read, Set<Edition> retired, Findings findings) {
        this.read = List.copyOf(read);
        this.findings = findings;
        this.newest = Playbooks.newest(read, retired);
    }

    void check() {
        eachVersionOnce();
        read.forEach(this::place);
        read.forEach(this::connect);
        if (!findings.areFaulty()) {
            allReachable();
            allEnd();
            noneSpins();
            allFollowUp();
        }
    }

    private void eachVersionOnce() {
        var seen = new HashSet<String>();
        for (var each : read) {
            findings.unless(
                    seen.add(each.id() + each.version()),
                    Finding.Place.of(each.file().name()),
                    Flaw.VERSION_TWICE,
                    each.id(),
                    each.version());
        }
    }

    private void place(Playbook each) {
        for (var node : each.nodes()) {
            nodes.put(spot(each, node.id()), node);
            places.put(spot(each, node.id()), new Finding.Place(each.file().name(), node.id()));
        }
    }

    private void connect(Playbook each) {
        for (var node : each.nodes()) {
            var from = spot(each, node.id());
            var targets = new HashSet<Spot>();
            for (var answer : node.answers()) {
                var target = target(each, answer.next()).filter(nodes::containsKey);
                findings.unless(target.isPresent(), places.get(from), Flaw.NEXT_DANGLING, answer.code(), answer.next());
                target.ifPresent(targets::add);
            }
            edges.put(from, targets);
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
                .forEach(spot -> findings.add(places.get(spot), Flaw.UNREACHABLE));
    }

    private void allEnd() {
        var ends = nodes.keySet().stream()
                .filter(spot -> nodes.get(spot) instanceof Node.End)
                .toList();
        var ending = reach(ends, reversed(), _ -> true);
        ending.addAll(ends);
        nodes.keySet().stream()
                .filter(spot -> !ending.contains(spot))
                .forEach(spot -> findings.add(places.get(spot), Flaw.ENDLESS));
    }

    /// Told once per cycle, at its first node.
    private void noneSpins() {
        var told = new HashMap<Spot, Set<Spot>>();
        for (var spot : nodes.keySet()) {
            var reached = isAutomatic(spot) ? reach(List.of(spot), edges, this::isAutomatic) : Set.<Spot>of();
            var spins = reached.contains(spot);
            if (spins && told.keySet().stream().noneMatch(on(spot, reached, told))) {
                told.put(spot, reached);
                findings.add(places.get(spot), Flaw.SPINNING);
            }
        }
    }

    private static Predicate<Spot> on(Spot spot, Set<Spot> reached, Map<Spot, Set<Spot>> told) {
        return other -> reached.contains(other) && told.get(other).contains(spot);
    }

    private boolean isAutomatic(Spot spot) {
        return nodes.get(spot).isAutomatic();
    }

    /// ENG-12: what is found to be at fault is claimed or logged before the END, or the engine has to see to it.
    private void allFollowUp() {
        for (var each : read) {
            for (var node : each.nodes()) {
                node.answers().stream()
                        .filter(answer -> mayEndUnfollowed(each, answer))
                        .flatMap(answer -> new Blamed(each, node, answer).causes())
                        .distinct()
                        .forEach(cause ->
                                findings.add(places.get(spot(each, node.id())), Flaw.LIABILITY_UNFOLLOWED, cause));
            }
        }
    }

    private boolean mayEndUnfollowed(Playbook from, Answer answer) {
        var first =
                target(from, answer.next()).filter(this::isUnfollowed).stream().toList();
        var reached = reach(first, edges, this::isUnfollowed);
        reached.addAll(first);
        return reached.stream().anyMatch(spot -> nodes.get(spot) instanceof Node.End);
    }

    /// It can be passed without following a cause up.
    private boolean isUnfollowed(Spot spot) {
        return nodes.get(spot).effects().noneMatch(Effect::followsUp);
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
}

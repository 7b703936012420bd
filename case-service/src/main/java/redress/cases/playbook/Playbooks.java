package redress.cases.playbook;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// All playbooks that are loaded, in all their versions: a case stays on the version it entered.
public final class Playbooks {

    public static final String INTAKE = "INT";
    public static final String MANUAL = "MAN";

    private final Map<String, NavigableMap<Integer, Playbook>> byId;

    public Playbooks(Collection<Playbook> loaded) {
        byId = loaded.stream()
                .collect(groupingBy(
                        Playbook::id,
                        TreeMap::new,
                        collectingAndThen(
                                toMap(Playbook::version, Function.identity(), (_, later) -> later, TreeMap::new),
                                versions -> versions)));
    }

    /// The newest version of each, by id.
    public List<Playbook> newest() {
        return byId.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .sorted(Comparator.comparing(Playbook::id))
                .toList();
    }

    public Optional<Playbook> newest(String id) {
        return Optional.ofNullable(byId.get(id))
                .map(versions -> versions.lastEntry().getValue());
    }

    /// All versions of a playbook that are loaded, the oldest first.
    public List<Integer> versions(String id) {
        return Optional.ofNullable(byId.get(id)).stream()
                .flatMap(versions -> versions.keySet().stream())
                .toList();
    }

    public Optional<Playbook> version(String id, int version) {
        return Optional.ofNullable(byId.get(id)).map(versions -> versions.get(version));
    }

    /// A place that a case stands at. A missing one is a fault of ours: a version in use was taken away.
    public Node node(String playbook, int version, String nodeId) {
        return version(playbook, version)
                .flatMap(known -> known.node(nodeId))
                .orElseThrow(() -> new IllegalStateException(
                        "playbook " + playbook + " version " + version + " has no node " + nodeId + " any more"));
    }

    /// Where an edge leads to that leaves a playbook in this version.
    public Way way(String playbook, int version, String next) {
        var home = Playbook.of(next);
        if (home.equals(playbook)) {
            return new Way.Within(node(playbook, version, next));
        }
        return newest(home)
                .<Way>flatMap(other -> other.node(next).map(node -> new Way.Into(other, node)))
                .orElseGet(() -> standIn(home));
    }

    /// An edge into a playbook not shipped yet leads to manual handling.
    private Way standIn(String planned) {
        var manual = newest(MANUAL).orElseThrow(() -> new IllegalStateException("playbook MAN is not loaded"));
        return new Way.StandIn(manual, node(MANUAL, manual.version(), manual.start()), planned);
    }

    /// What an edge leads to.
    public sealed interface Way {

        Node node();

        record Within(Node node) implements Way {}

        record Into(Playbook playbook, Node node) implements Way {}

        /// @param planned the playbook that was meant
        record StandIn(Playbook playbook, Node node, String planned) implements Way {}
    }
}

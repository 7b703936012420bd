package redress.cases.playbook;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// All playbooks that are loaded, in all their versions: a case stays on the version it entered.
///
/// A retired version takes no case any more; those that are in it go on.
public final class Playbooks {

    public static final String INTAKE = "INT";
    public static final String MANUAL = "MAN";

    private final List<Playbook> all;
    private final Set<Edition> retired;
    private final Map<String, NavigableMap<Integer, Playbook>> byId;
    private final Map<String, Playbook> newest;

    public Playbooks(Collection<Playbook> loaded) {
        this(loaded, Set.of());
    }

    public Playbooks(Collection<Playbook> loaded, Set<Edition> retired) {
        this.all = List.copyOf(loaded);
        this.retired = Set.copyOf(retired);
        this.byId = all.stream()
                .collect(groupingBy(
                        Playbook::id,
                        TreeMap::new,
                        collectingAndThen(
                                toMap(Playbook::version, Function.identity(), (_, later) -> later, TreeMap::new),
                                versions -> versions)));
        this.newest = newest(all, retired);
    }

    /// The highest version of each that takes cases, by id.
    static Map<String, Playbook> newest(Collection<Playbook> loaded, Set<Edition> retired) {
        return loaded.stream()
                .filter(playbook -> !retired.contains(playbook.edition()))
                .collect(toMap(
                        Playbook::id,
                        Function.identity(),
                        (one, other) -> one.version() > other.version() ? one : other,
                        TreeMap::new));
    }

    /// One more, in the place of the same version if there is one.
    public Playbooks with(Playbook added) {
        var others = all.stream().filter(other -> !other.edition().equals(added.edition()));
        return new Playbooks(Stream.concat(others, Stream.of(added)).toList(), retired);
    }

    public Playbooks retiring(Edition edition) {
        return new Playbooks(
                all, Stream.concat(retired.stream(), Stream.of(edition)).collect(toSet()));
    }

    public List<Playbook> all() {
        return all;
    }

    public Set<Edition> retired() {
        return retired;
    }

    public boolean know(Edition edition) {
        return version(edition.playbook(), edition.version()).isPresent();
    }

    /// The newest version of each that takes cases, by id.
    public List<Playbook> newest() {
        return List.copyOf(newest.values());
    }

    /// The version that cases enter now.
    public Optional<Playbook> newest(String id) {
        return Optional.ofNullable(newest.get(id));
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

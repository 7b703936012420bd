package redress.faults.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.contracts.Direction;
import redress.contracts.Topic;
import redress.faults.check.Material.Event;
import redress.faults.check.Material.Told;

/// What we tell is what a log says: nothing else, always in the same words under the same id, and for each stream in
/// its order. Telling again is allowed.
final class TopicsFollowLogs implements Promise {

    private record Lane(String topic, String key, String stream) {}

    @Override
    public List<Breach> breaches(Material material) {
        var ours = material.told().stream().filter(TopicsFollowLogs::isOurs).toList();
        return Stream.of(inventions(ours, material), otherWords(ours), disorder(ours))
                .flatMap(breaches -> breaches)
                .toList();
    }

    private static boolean isOurs(Told told) {
        return Topic.named(told.topic()).stream().anyMatch(topic -> topic.direction() == Direction.OUT);
    }

    private static Stream<Breach> inventions(List<Told> ours, Material material) {
        Set<String> known = material.events().stream().map(Event::name).collect(toSet());
        return ours.stream()
                .filter(told -> !known.contains(told.causation()))
                .map(told -> Breach.of("told.invented", told.topic(), told.id(), told.causation()));
    }

    private static Stream<Breach> otherWords(List<Told> ours) {
        Map<String, Set<String>> words =
                ours.stream().collect(groupingBy(Told::id, mapping(Told::content, Collectors.toSet())));
        return words.entrySet().stream()
                .filter(told -> told.getValue().size() > 1)
                .map(told -> Breach.of("told.otherwise", told.getKey()));
    }

    /// The first time each is told counts.
    private static Stream<Breach> disorder(List<Told> ours) {
        var seen = new HashSet<String>();
        var last = new HashMap<Lane, Told>();
        return ours.stream().filter(told -> seen.add(told.topic() + told.id())).mapMulti((told, found) -> {
            var before = last.put(lane(told), told);
            if (before != null && before.sequence() > told.sequence()) {
                found.accept(
                        Breach.of("told.disorder", told.topic(), told.key(), told.causation(), before.causation()));
            }
        });
    }

    private static Lane lane(Told told) {
        return new Lane(told.topic(), told.key(), told.causation().replaceFirst(":\\d+$", ""));
    }
}

package redress.faults.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.Direction;
import redress.contracts.Service;
import redress.contracts.Topic;
import redress.faults.check.Material.Event;
import redress.faults.check.Material.Told;
import redress.local.players.Journal.Mark;

/// What others told is heard by all whom it concerns, and whatever led to something led to it once (I-16).
final class HeardOnce implements Promise {

    private record Hearing(String service, String topic, Mark mark) {}

    private record Led(String service, UUID stream, String actor, String causation, String type) {}

    @Override
    public List<Breach> breaches(Material material) {
        return Stream.concat(unheard(material), twice(material)).toList();
    }

    private static Stream<Breach> unheard(Material material) {
        var heard = material.receipts().stream()
                .map(receipt ->
                        new Hearing(receipt.service(), receipt.handler(), new Mark(receipt.source(), receipt.key())))
                .collect(toSet());
        return material.told().stream()
                .flatMap(HeardOnce::hearings)
                .distinct()
                .filter(hearing -> !heard.contains(hearing))
                .map(hearing -> Breach.of(
                        "message.unheard",
                        hearing.service(),
                        hearing.topic(),
                        hearing.mark().source(),
                        hearing.mark().key()));
    }

    private static Stream<Hearing> hearings(Told told) {
        return Topic.named(told.topic()).stream()
                .filter(topic -> topic.direction() == Direction.IN)
                .flatMap(topic -> topic.readers().stream())
                .filter(reader -> reader != Service.GATEWAY)
                .map(reader -> new Hearing(reader.title(), told.topic(), new Mark(told.source(), told.id())));
    }

    /// One cause leads to one kind of event on a stream in one commit.
    private static Stream<Breach> twice(Material material) {
        return material.events().stream()
                .filter(event -> !event.causation().isEmpty())
                .collect(groupingBy(event ->
                        new Led(event.service(), event.stream(), event.actor(), event.causation(), event.type())))
                .entrySet()
                .stream()
                .filter(led -> commits(led.getValue()).size() > 1)
                .map(led -> Breach.of(
                        "effect.twice",
                        led.getKey().service(),
                        led.getKey().causation(),
                        led.getKey().type(),
                        led.getKey().stream()));
    }

    private static Set<String> commits(List<Event> events) {
        return events.stream().map(Event::commit).collect(toSet());
    }
}

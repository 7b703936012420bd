package redress.faults.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import redress.faults.check.Material.Event;
import redress.faults.check.Material.Place;
import redress.faults.check.Material.Receipt;
import redress.faults.load.Entry;
import redress.faults.load.Fate;
import redress.local.players.Journal.Mark;

/// What was acknowledged is in a log (acked ⊆ log), and what was refused is in none.
final class AcknowledgedIsKept implements Promise {

    private static final String EVENTS = "events";

    @Override
    public List<Breach> breaches(Material material) {
        var receipts =
                material.receipts().stream().collect(groupingBy(receipt -> new Mark(receipt.source(), receipt.key())));
        return Stream.concat(
                        receiptsWithoutEvents(material),
                        material.journal().stream().flatMap(entry -> breaches(entry, receipts)))
                .toList();
    }

    private static Stream<Breach> breaches(Entry entry, Map<Mark, List<Receipt>> receipts) {
        return entry.marks().stream().flatMap(mark -> {
            var found = receipts.getOrDefault(mark, List.of());
            if (entry.fate() == Fate.ACKNOWLEDGED && found.isEmpty()) {
                return Stream.of(Breach.of("acknowledged.lost", entry.what(), mark.source(), mark.key()));
            }
            if (entry.fate() == Fate.REFUSED && found.stream().anyMatch(AcknowledgedIsKept::hasEvents)) {
                return Stream.of(Breach.of("refused.recorded", entry.what(), mark.source(), mark.key()));
            }
            return Stream.of();
        });
    }

    private static Stream<Breach> receiptsWithoutEvents(Material material) {
        Map<String, Set<Place>> logs = material.events().stream()
                .collect(groupingBy(
                        Event::service, mapping(event -> new Place(event.stream(), event.version()), toSet())));
        return material.receipts().stream()
                .filter(AcknowledgedIsKept::hasEvents)
                .filter(receipt ->
                        !logs.getOrDefault(receipt.service(), Set.of()).containsAll(receipt.stream()))
                .map(receipt ->
                        Breach.of("receipt.without-events", receipt.service(), receipt.source(), receipt.key()));
    }

    private static boolean hasEvents(Receipt receipt) {
        return receipt.kind().equals(EVENTS);
    }
}

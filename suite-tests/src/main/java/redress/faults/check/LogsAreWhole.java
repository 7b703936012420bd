package redress.faults.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.stream.Stream;
import redress.faults.check.Material.Event;
import redress.faults.check.Material.Verified;

/// Every chain of every log verifies, and the service that says so has looked at all of it (I-17).
final class LogsAreWhole implements Promise {

    @Override
    public List<Breach> breaches(Material material) {
        var events = material.events().stream().collect(groupingBy(Event::service, counting()));
        return material.chains().stream()
                .flatMap(chain -> Stream.concat(
                        chain.faults().stream().map(fault -> Breach.of("chain.broken", chain.service(), fault)),
                        overlooked(chain, events.getOrDefault(chain.service(), 0L))))
                .toList();
    }

    private static Stream<Breach> overlooked(Verified chain, long events) {
        return chain.events() == events
                ? Stream.of()
                : Stream.of(Breach.of("chain.overlooked", chain.service(), chain.events(), events));
    }
}

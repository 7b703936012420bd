package redress.faults.check;

import java.util.List;
import java.util.stream.Stream;

/// No message waits for a person: what the players tell breaks no rule, and what the services tell one another doesn't
/// either, in whatever order and however often it comes.
final class NothingIsParked implements Promise {

    private static final String DEAD = "dead";

    @Override
    public List<Breach> breaches(Material material) {
        return Stream.concat(parked(material), dead(material)).toList();
    }

    private static Stream<Breach> parked(Material material) {
        return material.parked().stream()
                .map(parked -> Breach.of(
                        "message.parked",
                        parked.service(),
                        parked.topic(),
                        parked.source(),
                        parked.id(),
                        parked.rule()));
    }

    private static Stream<Breach> dead(Material material) {
        return material.receipts().stream()
                .filter(receipt -> receipt.kind().equals(DEAD))
                .map(receipt -> Breach.of(
                        "message.dead", receipt.service(), receipt.handler(), receipt.source(), receipt.key()));
    }
}

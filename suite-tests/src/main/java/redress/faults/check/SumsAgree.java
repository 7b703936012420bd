package redress.faults.check;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.faults.check.Material.Event;
import redress.faults.load.Fate;

/// The money is the same everywhere: what the bank moved, what refunds and claims say, and what the cases know of it
/// (I-01).
final class SumsAgree implements Promise {

    private static final String BANK = "urn:players:finance";

    @Override
    public List<Breach> breaches(Material material) {
        return Stream.of(refunds(material), claims(material))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Breach> refunds(Material material) {
        var paid = sums(
                material,
                "RefundExecuted",
                event -> event.data().path("refund").path("refundId").asText(),
                event -> event.data().path("amount"));
        var known = sums(
                material,
                "RefundReported",
                event -> event.data().path("refundId").asText(),
                event -> told(event, "EXECUTED"));
        return Stream.concat(differences(paid, known, "sum.refund"), missing(material, "paid-", paid.keySet()));
    }

    private static Stream<Breach> claims(Material material) {
        var received = sums(
                material,
                "SupplierPaymentReceived",
                event -> event.stream().toString(),
                event -> event.data().path("amount"));
        var known = sums(
                material,
                "SupplierClaimReported",
                event -> event.data().path("claimId").asText(),
                event -> told(event, "SETTLED"));
        return Stream.concat(
                differences(received, known, "sum.claim"), missing(material, "received-", received.keySet()));
    }

    private static JsonNode told(Event event, String status) {
        return event.data().path("status").asText().equals(status)
                ? event.data().path("amount").path(0)
                : event.data().path("nothing");
    }

    private static Map<String, BigDecimal> sums(
            Material material, String type, Function<Event, String> whose, Function<Event, JsonNode> money) {
        return material.events().stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> money.apply(event).has("amount"))
                .collect(toMap(
                        whose,
                        event ->
                                new BigDecimal(money.apply(event).path("amount").asText()),
                        BigDecimal::add,
                        TreeMap::new));
    }

    private static Stream<Breach> differences(
            Map<String, BigDecimal> moved, Map<String, BigDecimal> known, String promise) {
        var all = new TreeSet<>(moved.keySet());
        all.addAll(known.keySet());
        return all.stream()
                .filter(id -> sum(moved, id).compareTo(sum(known, id)) != 0)
                .map(id -> Breach.of(promise, id, sum(moved, id), sum(known, id)));
    }

    private static BigDecimal sum(Map<String, BigDecimal> sums, String id) {
        return sums.getOrDefault(id, BigDecimal.ZERO);
    }

    /// What the bank said it moved, and was acknowledged.
    private static Stream<Breach> missing(Material material, String prefix, Set<String> known) {
        return material.journal().stream()
                .filter(entry -> entry.fate() == Fate.ACKNOWLEDGED)
                .flatMap(entry -> entry.marks().stream())
                .filter(mark -> mark.source().equals(BANK) && mark.key().startsWith(prefix))
                .map(mark -> mark.key().substring(prefix.length()))
                .filter(id -> !known.contains(id))
                .map(id -> Breach.of("sum.bank", id));
    }
}

package redress.local.olist;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.StreamSupport;
import redress.local.olist.suite.Answer.Done;
import redress.local.olist.suite.Answer.NotThere;
import redress.local.olist.suite.Answer.Refused;
import redress.local.olist.suite.Cases;
import redress.local.olist.suite.InFlight;
import redress.local.olist.suite.Suite;
import redress.local.olist.words.Unusable;

/// Compares what the files say with what the suite answers to an agent: every order, and a case for every order
/// somebody complained about. A second complaint has a case of its own if the first came to its end before.
final class Verification {

    private static final int AT_ONCE = 16;

    /// The gateway lets one agent ask only so often a second; two get done twice as fast.
    private static final List<String> AGENTS = List.of(Cases.AGENT, "bea");

    /// What is compared.
    enum About {
        ORDER,
        CASES,
        LINES,
        PARCELS,
        DELIVERED_PARCELS,
        TOTAL,
        PAID
    }

    /// The files and the suite do not say the same of an order.
    record Disagreement(String orderId, About about, String files, String suite) {}

    private final Suite suite;
    private final Map<String, Recount.Order> expected;

    Verification(Suite suite, Map<String, Recount.Order> expected) {
        this.suite = suite;
        this.expected = expected;
    }

    List<Disagreement> disagreements(List<Cases.Listed> cases, IntConsumer progress) {
        var disagreements = new ArrayList<>(aboutCases(cases));
        InFlight.each(AT_ONCE, expected.entrySet(), order -> {
                    var found = aboutOrder(order);
                    progress.accept(1);
                    return found;
                })
                .forEach(disagreements::addAll);
        disagreements.sort(Comparator.comparing(Disagreement::orderId));
        return disagreements;
    }

    int ordersExpected() {
        return expected.size();
    }

    long casesExpected() {
        return expected.values().stream().filter(order -> order.complaints > 0).count();
    }

    private List<Disagreement> aboutCases(List<Cases.Listed> cases) {
        var perOrder = cases.stream().collect(groupingBy(Cases.Listed::orderId, counting()));
        return expected.entrySet().stream()
                .flatMap(
                        order -> aboutCases(
                                order.getKey(), order.getValue().complaints, perOrder.getOrDefault(order.getKey(), 0L))
                                .stream())
                .toList();
    }

    private static Optional<Disagreement> aboutCases(String id, int complaints, long cases) {
        var least = Math.min(1, complaints);
        return least <= cases && cases <= complaints
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        id,
                        About.CASES,
                        least == complaints ? String.valueOf(complaints) : least + "–" + complaints,
                        String.valueOf(cases)));
    }

    private List<Disagreement> aboutOrder(Entry<String, Recount.Order> order) {
        return switch (suite.get(agentFor(order.getKey()), "/api/orders/" + order.getKey())) {
            case Done(var body) -> compared(order.getKey(), order.getValue(), body);
            case NotThere _ -> List.of(new Disagreement(order.getKey(), About.ORDER, "1", "0"));
            case Refused(var status, var problem) ->
                throw new Unusable("suite.refused", "/api/orders", status, problem);
        };
    }

    private static String agentFor(String order) {
        return AGENTS.get(Math.floorMod(order.hashCode(), AGENTS.size()));
    }

    private static List<Disagreement> compared(String id, Recount.Order files, JsonNode order) {
        var all = new ArrayList<Disagreement>();
        all.addAll(same(id, About.LINES, files.lines, order.path("lines").size()));
        all.addAll(
                same(id, About.PARCELS, files.parcels(), order.path("parcels").size()));
        all.addAll(same(id, About.DELIVERED_PARCELS, files.deliveredParcels(), delivered(order.path("parcels"))));
        all.addAll(same(id, About.TOTAL, files.total, order.path("total")));
        all.addAll(same(id, About.PAID, files.paid, order.path("paid")));
        return all;
    }

    private static int delivered(JsonNode parcels) {
        return (int) StreamSupport.stream(parcels.spliterator(), false)
                .filter(parcel -> parcel.path("deliveredAt").isTextual())
                .count();
    }

    private static List<Disagreement> same(String id, About about, int files, int suite) {
        return files == suite
                ? List.of()
                : List.of(new Disagreement(id, about, String.valueOf(files), String.valueOf(suite)));
    }

    private static List<Disagreement> same(String id, About about, BigDecimal files, JsonNode suite) {
        var expected = files.setScale(2, RoundingMode.HALF_UP).toPlainString() + " BRL";
        var found = files.signum() == 0 && !suite.has("amount")
                ? expected
                : suite.path("amount").asText() + " " + suite.path("currency").asText();
        return expected.equals(found) ? List.of() : List.of(new Disagreement(id, about, expected, found));
    }
}

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
import java.util.stream.StreamSupport;
import redress.local.olist.Answer.Done;
import redress.local.olist.Answer.NotThere;
import redress.local.olist.Answer.Refused;

/// Compares what the files say with what the suite answers to an agent: every order, and a case for every order
/// somebody complained about.
final class Verification {

    private static final int AT_ONCE = 16;

    /// The gateway lets one agent ask only so often a second; two get done twice as fast.
    private static final List<String> AGENTS = List.of(Cases.AGENT, "bea");

    /// The files and the suite do not say the same of an order.
    record Disagreement(String orderId, String about, String files, String suite) {}

    private final Suite suite;
    private final Map<String, Recount.Order> expected;

    Verification(Suite suite, Map<String, Recount.Order> expected) {
        this.suite = suite;
        this.expected = expected;
    }

    List<Disagreement> disagreements(List<Cases.Listed> cases, Progress progress) {
        var disagreements = new ArrayList<>(aboutCases(cases));
        InFlight.each(AT_ONCE, expected.entrySet(), order -> {
                    var found = aboutOrder(order);
                    progress.add(1);
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
                .flatMap(order -> same(
                        order.getKey(),
                        "cases",
                        Math.min(1, order.getValue().complaints),
                        perOrder.getOrDefault(order.getKey(), 0L).intValue())
                        .stream())
                .toList();
    }

    private List<Disagreement> aboutOrder(Entry<String, Recount.Order> order) {
        return switch (suite.get(agentFor(order.getKey()), "/api/orders/" + order.getKey())) {
            case Done(var body) -> compared(order.getKey(), order.getValue(), body);
            case NotThere _ -> List.of(new Disagreement(order.getKey(), "order", "1", "0"));
            case Refused(var status, var problem) ->
                throw new Unusable("suite.refused", "/api/orders", status, problem);
        };
    }

    private static String agentFor(String order) {
        return AGENTS.get(Math.floorMod(order.hashCode(), AGENTS.size()));
    }

    private static List<Disagreement> compared(String id, Recount.Order files, JsonNode order) {
        var all = new ArrayList<Disagreement>();
        all.addAll(same(id, "lines", files.lines, order.path("lines").size()));
        all.addAll(same(id, "parcels", files.parcels(), order.path("parcels").size()));
        all.addAll(same(id, "parcels delivered", files.deliveredParcels(), delivered(order.path("parcels"))));
        all.addAll(same(id, "total", files.total, order.path("total")));
        all.addAll(same(id, "paid", files.paid, order.path("paid")));
        return all;
    }

    private static int delivered(JsonNode parcels) {
        return (int) StreamSupport.stream(parcels.spliterator(), false)
                .filter(parcel -> parcel.path("deliveredAt").isTextual())
                .count();
    }

    private static List<Disagreement> same(String id, String about, int files, int suite) {
        return files == suite
                ? List.of()
                : List.of(new Disagreement(id, about, String.valueOf(files), String.valueOf(suite)));
    }

    private static List<Disagreement> same(String id, String about, BigDecimal files, JsonNode suite) {
        var expected = files.setScale(2, RoundingMode.HALF_UP).toPlainString() + " BRL";
        var found = files.signum() == 0 && !suite.has("amount")
                ? expected
                : suite.path("amount").asText() + " " + suite.path("currency").asText();
        return expected.equals(found) ? List.of() : List.of(new Disagreement(id, about, expected, found));
    }
}

package redress.local.demo.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.local.demo.sample.SampleOrder.Told;
import redress.local.demo.sample.Step.AgentAnswers;
import redress.local.demo.sample.Step.CustomerReplies;
import redress.local.demo.sample.Step.DepartmentAnswers;
import redress.local.demo.sample.Step.ShopTells;
import redress.local.demo.sample.Step.TimePasses;
import redress.local.demo.sample.Step.WarehouseSends;

/// What in a sample contradicts what.
record SampleFaults(Map<String, SampleShop> shops, List<SampleOrder> orders, List<Complaint> complaints) {

    List<String> all() {
        return Stream.of(twice(), aboutOrders(), aboutComplaints())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<String> twice() {
        return orders.stream().collect(groupingBy(SampleOrder::id, LinkedHashMap::new, counting())).entrySet().stream()
                .filter(order -> order.getValue() > 1)
                .map(order -> "order " + order.getKey() + " is there twice");
    }

    private Stream<String> aboutOrders() {
        return orders.stream()
                .flatMap(order -> shops.containsKey(order.shop())
                        ? order.lines().keySet().stream()
                                .filter(goods ->
                                        !shops.get(order.shop()).goods().containsKey(goods))
                                .map(goods -> "order " + order.id() + ": shop " + order.shop() + " sells no " + goods)
                        : Stream.of("order " + order.id() + ": there is no shop " + order.shop()));
    }

    private Stream<String> aboutComplaints() {
        var known =
                orders.stream().collect(Collectors.toMap(SampleOrder::id, Function.identity(), (first, _) -> first));
        return complaints.stream()
                .flatMap(complaint -> known.containsKey(complaint.order())
                        ? about(complaint, known.get(complaint.order()))
                        : Stream.of("complaint about " + complaint.order() + ": there is no such order"));
    }

    private Stream<String> about(Complaint complaint, SampleOrder order) {
        var name = "complaint about " + order.id() + ": ";
        return Stream.concat(
                        complaint.steps().stream().flatMap(step -> about(step, order)), aboutWhole(complaint, order))
                .map(name::concat);
    }

    private static Stream<String> aboutWhole(Complaint complaint, SampleOrder order) {
        var late = complaint.steps().stream().anyMatch(ShopTells.class::isInstance);
        var timely = complaint.steps().stream().noneMatch(TimePasses.class::isInstance);
        return Stream.of(
                        blank(complaint.says()) ? "it says nothing" : "",
                        blank(complaint.outcome()) ? "it has no outcome" : "",
                        late == (order.told() == Told.BY_A_STEP) ? "" : "its order is told never or twice",
                        reachable(complaint) ? "" : "who phones gets no mail to answer",
                        timely == (complaint.needs() == Complaint.Needs.NOTHING) ? "" : "it needs another time")
                .filter(fault -> !fault.isEmpty());
    }

    private static boolean reachable(Complaint complaint) {
        return complaint.channel() == Complaint.By.MAIL
                || complaint.steps().stream()
                        .noneMatch(step -> step instanceof CustomerReplies || step instanceof WarehouseSends);
    }

    private Stream<String> about(Step step, SampleOrder order) {
        return switch (step) {
            case AgentAnswers answer -> about(answer.with(), order);
            case DepartmentAnswers answer -> about(answer.with(), order);
            default -> Stream.of();
        };
    }

    private Stream<String> about(Map<String, Input> inputs, SampleOrder order) {
        return inputs.values().stream().flatMap(input -> switch (input) {
            case Input.Lines(var goods) -> unknown(goods.keySet(), order.lines().keySet(), "the order has no ");
            case Input.Item(var goods) ->
                unknown(Set.of(goods), shops.get(order.shop()).goods().keySet(), "the shop sells no ");
            case Input.Amount _, Input.Said _ -> Stream.of();
        });
    }

    private static Stream<String> unknown(Set<String> named, Set<String> known, String fault) {
        return named.stream().filter(name -> !known.contains(name)).map(fault::concat);
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}

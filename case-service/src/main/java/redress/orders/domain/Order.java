package redress.orders.domain;

import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.contracts.Money;
import redress.decider.Decider;
import redress.orders.domain.OrderCommand.RecordFacts;
import redress.orders.domain.OrderEvent.DeliveryEstimated;
import redress.orders.domain.OrderEvent.OrderCancelled;
import redress.orders.domain.OrderEvent.OrderCompleted;
import redress.orders.domain.OrderEvent.OrderDelivered;
import redress.orders.domain.OrderEvent.OrderPaid;
import redress.orders.domain.OrderEvent.OrderPlaced;
import redress.orders.domain.OrderEvent.OrderShipped;

/// What we were told about an order so far. Paid before placed, delivered before shipped: all of it holds.
public record Order(List<OrderEvent> facts) {

    public static final Decider<Order, OrderCommand, OrderEvent> DECIDER =
            new Decider<>(OrderEvent.class, () -> new Order(List.of()), Order::decide, Order::evolve);

    public Order {
        facts = List.copyOf(facts);
    }

    static List<OrderEvent> decide(Order order, OrderCommand command) {
        return switch (command) {
            case RecordFacts(var facts) -> order.newAmong(facts);
        };
    }

    static Order evolve(Order order, OrderEvent event) {
        return new Order(Stream.concat(order.facts.stream(), Stream.of(event)).toList());
    }

    private List<OrderEvent> newAmong(List<OrderEvent> told) {
        var order = this;
        var events = new ArrayList<OrderEvent>();
        for (var fact : told) {
            if (order.learnsFrom(fact)) {
                events.add(fact);
                order = evolve(order, fact);
            }
        }
        return events;
    }

    private boolean learnsFrom(OrderEvent fact) {
        inOneCurrency(fact);
        return switch (fact) {
            case OrderPlaced f -> isNew(f, placed(), "placed");
            case OrderPaid f -> isNew(f, payment(f.paymentId()), "paid");
            case OrderShipped f -> isNew(f, shipment(f.parcelId()), "shipped");
            case OrderDelivered f -> isNew(f, delivery(f.parcelId()), "delivered");
            case OrderCompleted f -> isNew(f, completed(), "completed");
            case OrderCancelled f -> isNew(f, cancelled().map(known -> since(known, f)), "cancelled");
            case DeliveryEstimated f -> !estimatedDelivery(f.parcelId()).equals(Optional.of(f.estimatedDeliveryAt()));
        };
    }

    private static <F> boolean isNew(F fact, Optional<F> known, String what) {
        if (known.isPresent() && !known.get().equals(fact)) {
            throw because("order." + what + "-differently", "it was told before, with other content");
        }
        return known.isEmpty();
    }

    /// The reason's reference tells nothing: the same words may be stored twice.
    private static OrderCancelled since(OrderCancelled known, OrderCancelled told) {
        return new OrderCancelled(known.orderId(), told.reasonRef(), known.cancelledAt());
    }

    private void inOneCurrency(OrderEvent fact) {
        var currencies = Stream.concat(facts.stream(), Stream.of(fact))
                .flatMap(Order::amounts)
                .map(Money::currency)
                .collect(Collectors.toSet());
        if (currencies.size() > 1) {
            throw impossible("order.one-currency", "an order has one currency, this one would have " + currencies);
        }
    }

    private static Stream<Money> amounts(OrderEvent fact) {
        return switch (fact) {
            case OrderPlaced f ->
                Stream.of(
                                Stream.of(f.total()),
                                f.freight().stream(),
                                f.lines().stream().map(OrderEvent.Line::unitPrice))
                        .flatMap(all -> all);
            case OrderPaid f -> Stream.of(f.amount());
            case OrderShipped _, DeliveryEstimated _, OrderDelivered _, OrderCompleted _, OrderCancelled _ ->
                Stream.of();
        };
    }

    public Optional<OrderPlaced> placed() {
        return all(OrderPlaced.class).findFirst();
    }

    /// What was paid so far; nothing if no payment was told.
    public Optional<Money> paid() {
        return payments().stream().map(OrderPaid::amount).reduce(Money::plus);
    }

    public List<OrderPaid> payments() {
        return all(OrderPaid.class).toList();
    }

    public List<OrderShipped> shipments() {
        return all(OrderShipped.class).toList();
    }

    public List<OrderDelivered> deliveries() {
        return all(OrderDelivered.class).toList();
    }

    public Optional<Instant> estimatedDelivery(String parcelId) {
        return all(DeliveryEstimated.class)
                .filter(fact -> fact.parcelId().equals(parcelId))
                .reduce((_, later) -> later)
                .map(DeliveryEstimated::estimatedDeliveryAt);
    }

    public Optional<OrderCompleted> completed() {
        return all(OrderCompleted.class).findFirst();
    }

    public Optional<OrderCancelled> cancelled() {
        return all(OrderCancelled.class).findFirst();
    }

    /// Two parcels are a split order.
    public boolean isSplit() {
        return shippedParcels().size() > 1;
    }

    /// Every parcel we know of was delivered, and there is one.
    public boolean allDelivered() {
        var delivered = deliveries().stream().map(OrderDelivered::parcelId).collect(Collectors.toSet());
        return !delivered.isEmpty() && delivered.containsAll(shippedParcels());
    }

    private Set<String> shippedParcels() {
        return shipments().stream().map(OrderShipped::parcelId).collect(Collectors.toSet());
    }

    private Optional<OrderPaid> payment(String paymentId) {
        return all(OrderPaid.class)
                .filter(fact -> fact.paymentId().equals(paymentId))
                .findFirst();
    }

    private Optional<OrderShipped> shipment(String parcelId) {
        return all(OrderShipped.class)
                .filter(fact -> fact.parcelId().equals(parcelId))
                .findFirst();
    }

    private Optional<OrderDelivered> delivery(String parcelId) {
        return all(OrderDelivered.class)
                .filter(fact -> fact.parcelId().equals(parcelId))
                .findFirst();
    }

    private <F extends OrderEvent> Stream<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}

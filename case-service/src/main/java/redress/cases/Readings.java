package redress.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.Intake;
import redress.cases.intake.Classifier;
import redress.cases.intake.Complaint;
import redress.cases.intake.Offer;
import redress.cases.intake.OrderAtIntake;
import redress.cases.intake.OrderAtIntake.Receipt;
import redress.orders.Orders;
import redress.orders.domain.Order;
import redress.orders.domain.OrderEvent;
import redress.orders.domain.OrderEvent.OrderPlaced;
import redress.orders.domain.OrderEvent.OrderShipped;
import redress.parcels.Parcels;
import redress.parcels.domain.Parcel;
import redress.parcels.domain.ParcelEvent.ParcelSigned;
import redress.policy.Policy;

/// Reads a complaint in the light of its order, as that stood when the customer wrote.
@Singleton
class Readings {

    private final Orders orders;
    private final Parcels parcels;
    private final Classifier classifier;
    private final Policy policy;

    Readings(Orders orders, Parcels parcels, Classifier classifier, Policy policy) {
        this.orders = orders;
        this.parcels = parcels;
        this.classifier = classifier;
        this.policy = policy;
    }

    /// @param orderId empty if the customer named none
    Uni<Intake> intake(String orderId, Complaint complaint, Instant writtenAt) {
        return orderId.isEmpty()
                ? Uni.createFrom().item(new Intake.OrderUnknown())
                : orders.load(orderId).chain(order -> intake(order, complaint, writtenAt));
    }

    private Uni<Intake> intake(Order order, Complaint complaint, Instant writtenAt) {
        return order.placed()
                .map(placed -> tracked(order).map(tracks -> intake(placed, order, tracks, complaint, writtenAt)))
                .orElseGet(() -> Uni.createFrom().item(new Intake.OrderUnknown()));
    }

    private Uni<List<Parcel>> tracked(Order order) {
        return parcels.all(
                order.shipments().stream().map(OrderShipped::waybill).distinct().toList());
    }

    private Intake intake(
            OrderPlaced placed, Order order, List<Parcel> tracks, Complaint complaint, Instant writtenAt) {
        var shop = policy.shop(placed.platform(), placed.shop());
        var spoken = new Complaint(
                complaint.subject(),
                complaint.text(),
                Stream.concat(complaint.languages().stream(), Stream.of(placed.language()))
                        .filter(language -> !language.isBlank())
                        .toList());
        var atIntake = OrderAtIntake.of(placed.placedAt(), writtenAt, shop.zone(), receipt(order, tracks, writtenAt));
        var known = new CaseOrder(
                placed.orderId(),
                placed.platform(),
                placed.shop(),
                shop.profile().name(),
                placed.customerId(),
                placed.language(),
                placed.lines().stream().map(line -> line(placed, line)).toList());
        return new Intake.OrderKnown(known, classifier.classify(spoken, atIntake, Offer.of(shop)));
    }

    private static CaseOrder.Line line(OrderPlaced placed, OrderEvent.Line line) {
        return new CaseOrder.Line(
                line.lineId(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.unitPrice(),
                placed.unitCosts().stream()
                        .filter(cost -> cost.lineId().equals(line.lineId()))
                        .map(OrderEvent.UnitCost::amount)
                        .toList(),
                placed.weights().stream()
                        .filter(weight -> weight.lineId().equals(line.lineId()))
                        .map(OrderEvent.Weight::grams)
                        .toList(),
                line.supplierId(),
                line.listingId());
    }

    private static Receipt receipt(Order order, List<Parcel> tracks, Instant writtenAt) {
        var delivered =
                order.deliveries().stream().anyMatch(d -> !d.deliveredAt().isAfter(writtenAt));
        var signed = tracks.stream()
                .map(Parcel::facts)
                .flatMap(Collection::stream)
                .anyMatch(fact -> fact instanceof ParcelSigned && !fact.at().isAfter(writtenAt));
        return delivered || signed ? Receipt.RECEIVED : Receipt.AWAITED;
    }
}

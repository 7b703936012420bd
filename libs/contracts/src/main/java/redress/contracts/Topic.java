package redress.contracts;

import static redress.contracts.Direction.IN;
import static redress.contracts.Direction.OUT;
import static redress.contracts.Service.CASE_SERVICE;
import static redress.contracts.Service.GATEWAY;
import static redress.contracts.Service.LOGISTICS_CLAIM_SERVICE;
import static redress.contracts.Service.NOTIFICATION_SERVICE;
import static redress.contracts.Service.REFUND_SERVICE;
import static redress.contracts.Service.SUPPLIER_CLAIM_SERVICE;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Every topic there is. Who creates topics, creates these and their dead letters, and nothing else.
///
/// The busy ones have six partitions, the others three: more readers than that no service has. Changing the number of a
/// topic in use breaks the order per key.
public enum Topic {
    ORDERS(IN, OrderMessage.class, "order id", 6, CASE_SERVICE, REFUND_SERVICE, NOTIFICATION_SERVICE),
    PRICES(IN, PriceMessage.class, "sku", 3, CASE_SERVICE),
    CUSTOMER_MESSAGES(IN, CustomerMessage.class, "order id, else customer id", 6, CASE_SERVICE, NOTIFICATION_SERVICE),
    PLATFORM_REFUNDS(IN, PlatformRefundMessage.class, "order id", 3, CASE_SERVICE, REFUND_SERVICE),
    PLATFORM_REVIEWS(IN, ReviewMessage.class, "order id", 3, CASE_SERVICE),
    CARRIER_TRACKING(IN, ParcelMessage.class, "waybill", 6, CASE_SERVICE, LOGISTICS_CLAIM_SERVICE),
    SUPPLIER_ANSWERS(IN, SupplierAnswerMessage.class, "claim id", 3, SUPPLIER_CLAIM_SERVICE),
    CARRIER_ANSWERS(IN, CarrierAnswerMessage.class, "claim id", 3, LOGISTICS_CLAIM_SERVICE),
    WAREHOUSE(IN, WarehouseMessage.class, "order id", 3, CASE_SERVICE, REFUND_SERVICE),
    FINANCE(
            IN,
            FinanceMessage.class,
            "business id",
            3,
            REFUND_SERVICE,
            SUPPLIER_CLAIM_SERVICE,
            LOGISTICS_CLAIM_SERVICE),
    DELIVERIES(IN, DeliveryMessage.class, "message id", 3, NOTIFICATION_SERVICE),

    CASE_EVENTS(
            OUT,
            CaseMessage.class,
            "case id",
            6,
            SUPPLIER_CLAIM_SERVICE,
            LOGISTICS_CLAIM_SERVICE,
            REFUND_SERVICE,
            NOTIFICATION_SERVICE,
            GATEWAY),
    SUPPLIER_CLAIM_EVENTS(OUT, SupplierClaimMessage.class, "case id", 3, CASE_SERVICE, GATEWAY),
    CARRIER_CLAIM_EVENTS(OUT, CarrierClaimMessage.class, "case id", 3, CASE_SERVICE, GATEWAY),
    REFUND_EVENTS(OUT, RefundMessage.class, "case id", 6, CASE_SERVICE, GATEWAY),
    NOTIFICATION_EVENTS(OUT, NotificationMessage.class, "case id", 6, CASE_SERVICE, GATEWAY),
    OUTBOUND_MESSAGES(OUT, OutboundMessage.class, "customer id", 3),
    ERP_RESHIPMENTS(OUT, ReshipmentMessage.class, "order id", 3),
    ERP_RETURNS(OUT, ReturnMessage.class, "order id", 3),
    ERP_VOIDS(OUT, VoidMessage.class, "case id", 3),
    ERP_STOCK(OUT, StockMessage.class, "case id", 3),
    ERP_POSTINGS(OUT, PostingMessage.class, "case id", 3),
    LISTINGS(OUT, ListingMessage.class, "case id", 3);

    private final Direction direction;
    private final Class<? extends Message> family;
    private final String keyedBy;
    private final int partitions;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Service> readers;

    Topic(Direction direction, Class<? extends Message> family, String keyedBy, int partitions, Service... readers) {
        this.direction = direction;
        this.family = family;
        this.keyedBy = keyedBy;
        this.partitions = partitions;
        this.readers = List.of(readers);
    }

    /// The name on Kafka: `customer-messages`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Where its unreadable messages go.
    public String deadLetters() {
        return wire() + ".dlq";
    }

    public Direction direction() {
        return direction;
    }

    /// The sealed family of everything said on it.
    public Class<? extends Message> family() {
        return family;
    }

    /// What its messages are keyed by, in words; [Message#key()] gives the key itself.
    public String keyedBy() {
        return keyedBy;
    }

    public int partitions() {
        return partitions;
    }

    /// Which of our services listen; none for what only others hear.
    public Set<Service> readers() {
        var all = EnumSet.noneOf(Service.class);
        all.addAll(readers);
        return all;
    }

    public static Optional<Topic> named(String wire) {
        for (var topic : values()) {
            if (topic.wire().equals(wire)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}

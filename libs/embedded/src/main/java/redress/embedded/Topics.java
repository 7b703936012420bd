package redress.embedded;

import java.util.List;
import java.util.stream.Stream;

/// Every topic of the contract, each with the one for what of it could not be read.
public final class Topics {

    private static final List<String> NAMES = List.of(
            "orders",
            "prices",
            "customer-messages",
            "platform-refunds",
            "platform-reviews",
            "carrier-tracking",
            "supplier-answers",
            "carrier-answers",
            "warehouse",
            "finance",
            "deliveries",
            "case-events",
            "supplier-claim-events",
            "carrier-claim-events",
            "refund-events",
            "notification-events",
            "outbound-messages",
            "erp-reshipments",
            "erp-returns",
            "erp-voids",
            "erp-stock",
            "erp-postings",
            "listings");

    private Topics() {}

    public static List<TopicPlan> all() {
        return NAMES.stream()
                .map(name -> new TopicPlan(name, 6))
                .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
                .toList();
    }
}

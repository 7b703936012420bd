package redress.gateway.pay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import redress.contracts.Money;

/// What a payment link asks of the customer, as refund-service tells it to who holds the link.
///
/// @param now what time it is for refund-service, which decides when the link expires
@JsonIgnoreProperties(ignoreUnknown = true)
record Asked(String topUpId, String orderId, Money amount, Status status, Instant expiresAt, Instant now) {

    enum Status {
        CREATED,
        PAID,
        EXPIRED,
        CANCELLED
    }
}

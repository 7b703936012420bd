package redress.contracts;

import java.util.Locale;

/// One of our own services, as a reader of topics.
public enum Service {
    CASE_SERVICE,
    SUPPLIER_CLAIM_SERVICE,
    LOGISTICS_CLAIM_SERVICE,
    REFUND_SERVICE,
    NOTIFICATION_SERVICE,
    GATEWAY;

    /// As in folders, logs and consumer groups: `case-service`.
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

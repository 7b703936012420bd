package redress.contracts;

import java.util.List;

/// Something said on a topic. One sealed family per topic, one record per type; the components of a record are its JSON
/// fields, and the first of them is its business id (the CloudEvent's `subject`).
///
/// Ids that others choose are texts; ids we make are UUIDs, but stay texts in what others send
/// back to us, because a wrong one is a rule's matter and not unreadable. Times are `Instant`; on
/// the wire they are ISO 8601 with an offset.
public sealed interface Message
        permits OrderMessage,
                PriceMessage,
                CustomerMessage,
                PlatformRefundMessage,
                ReviewMessage,
                ParcelMessage,
                SupplierAnswerMessage,
                CarrierAnswerMessage,
                WarehouseMessage,
                FinanceMessage,
                DeliveryMessage,
                CaseMessage,
                SupplierClaimMessage,
                CarrierClaimMessage,
                RefundMessage,
                NotificationMessage,
                OutboundMessage,
                ReshipmentMessage,
                ReturnMessage,
                VoidMessage,
                StockMessage,
                PostingMessage,
                ListingMessage {

    /// What Kafka keeps in order: messages with the same key stay in the order they were sent.
    String key();

    /// What is wrong with it although every field is right.
    default List<Fault> faults() {
        return List.of();
    }
}

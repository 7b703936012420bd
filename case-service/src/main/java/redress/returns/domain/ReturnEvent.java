package redress.returns.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.ReturnMethod;

/// What happens to a return. Stored under these names, with these fields, for good.
public sealed interface ReturnEvent {

    /// @param lines what may come back
    record ReturnOpened(UUID caseId, String orderId, ReturnMethod method, FreightPayer payer, List<ReturnedLine> lines)
            implements ReturnEvent {

        public ReturnOpened {
            lines = List.copyOf(lines);
        }
    }

    /// So many of one line of the order.
    record ReturnedLine(String lineId, int quantity) {}

    record ReturnLabelRequested(UUID caseId, String orderId) implements ReturnEvent {}

    /// @param waybill under which the carrier will scan it; none if nobody told it, likewise the cost
    /// @param cancelAt when it is cancelled if nobody uses it (P-12)
    record ReturnLabelIssued(String labelId, String carrier, List<String> waybill, List<Money> cost, Instant cancelAt)
            implements ReturnEvent {

        public ReturnLabelIssued {
            waybill = List.copyOf(waybill);
            cost = List.copyOf(cost);
        }
    }

    /// @param labelId none if it was never made
    record ReturnLabelCancelled(UUID caseId, String orderId, List<String> labelId, LabelEnd end)
            implements ReturnEvent {

        public ReturnLabelCancelled {
            labelId = List.copyOf(labelId);
        }
    }

    /// The goods are on their way. A number told later stands for the one before.
    ///
    /// @param carrier empty if nobody said
    record ReturnTrackingProvided(String waybill, String carrier) implements ReturnEvent {}

    record ReturnReceived() implements ReturnEvent {}

    /// @param texts references of the warehouse's words: `condition`, `note`
    record ReturnInspected(Finding finding, Map<String, UUID> texts) implements ReturnEvent {

        public ReturnInspected {
            texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        }
    }

    /// Nothing more is to be done about it.
    record ReturnClosed() implements ReturnEvent {}
}

package redress.returns.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.contracts.Money;
import redress.returns.domain.ReturnEvent.ReturnOpened;

/// What can be asked of a return.
public sealed interface ReturnCommand {

    /// A case lets goods come back.
    record OpenReturn(ReturnOpened opened) implements ReturnCommand {}

    /// The warehouse, or an agent in its place, made the label.
    ///
    /// @param waybill none if nobody told it, likewise the cost
    /// @param cancelAt when it is cancelled if nobody uses it
    record IssueLabel(String labelId, String carrier, List<String> waybill, List<Money> cost, Instant cancelAt)
            implements ReturnCommand {

        public IssueLabel {
            waybill = List.copyOf(waybill);
            cost = List.copyOf(cost);
        }
    }

    record CancelLabel(LabelEnd end) implements ReturnCommand {}

    /// The customer says how the goods come back, or the carrier saw them.
    ///
    /// @param carrier empty if nobody said
    record ProvideTracking(String waybill, String carrier) implements ReturnCommand {}

    /// The warehouse says that they are here.
    ///
    /// @param waybill under which they came; none if it did not say
    record ReceiveGoods(List<String> waybill) implements ReturnCommand {

        public ReceiveGoods {
            waybill = List.copyOf(waybill);
        }
    }

    /// The warehouse looked at them.
    ///
    /// @param texts references of its words
    record InspectGoods(Finding finding, Map<String, UUID> texts) implements ReturnCommand {

        public InspectGoods {
            texts = Map.copyOf(texts);
        }
    }

    record CloseReturn() implements ReturnCommand {}
}

package redress.contracts;

import java.util.List;
import java.util.UUID;

/// Topic `erp-stock`: counts the warehouse is asked for.
public sealed interface StockMessage extends Message {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(type = "redress.stockcount.requested.v1", says = "The warehouse is to count what is on the shelf.")
    record StockCountRequested(
            UUID taskId,
            UUID caseId,
            List<String> skus,
            @Maybe String warehouse) implements StockMessage {

        public StockCountRequested {
            skus = List.copyOf(skus);
        }
    }
}

package redress.contracts;

import java.util.List;
import java.util.UUID;

/// Topic `erp-postings`: what the ERP is to book.
public sealed interface PostingMessage extends Message {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(type = "redress.posting.requested.v1", says = "The ERP is to book a movement of goods or money.")
    record PostingRequested(
            UUID postingId,
            UUID caseId,
            String rule,
            @Code String document,
            @Maybe @Code String category,
            @Maybe @Code String from,
            @Maybe @Code String to,
            List<LineQuantity> lines,
            @Maybe @Code String ledger,
            @Maybe String originalInvoice)
            implements PostingMessage {

        public PostingRequested {
            lines = List.copyOf(lines);
        }
    }
}

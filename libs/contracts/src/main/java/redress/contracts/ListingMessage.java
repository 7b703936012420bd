package redress.contracts;

import java.util.UUID;

/// Topic `listings`: product pages to be put right, and goods to be bought elsewhere.
public sealed interface ListingMessage extends Message {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(type = "redress.listingtask.opened.v1", says = "A product page is to be put right or taken down.")
    record ListingTaskOpened(UUID taskId, UUID caseId, String listingId, ListingTaskKind kind)
            implements ListingMessage {}

    @Published(type = "redress.sourcingtask.opened.v1", says = "Goods are to be bought from another source.")
    record SourcingTaskOpened(
            UUID taskId, UUID caseId, String sku, @Code String kind) implements ListingMessage {}
}

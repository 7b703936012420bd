package redress.contracts;

import java.time.Instant;

/// Topic `platform-reviews`: what customers say about an order in public.
public sealed interface ReviewMessage extends Message {

    @Published(type = "redress.review.posted.v1", says = "A customer reviewed an order, with one to five stars.")
    record ReviewPosted(
            String reviewId,
            String orderId,
            @Between(least = 1, most = 5) int score,
            @Maybe @FreeText String text,
            @Maybe @FreeText String language,
            Instant postedAt)
            implements ReviewMessage {

        @Override
        public String key() {
            return orderId;
        }
    }
}

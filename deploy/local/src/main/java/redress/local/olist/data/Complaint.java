package redress.local.olist.data;

import java.util.Optional;
import redress.contracts.Channel;
import redress.contracts.CustomerMessage.MessageReceived;

/// A review with score 1 or 2 and a text is a customer's complaint about that order.
///
/// Olist mails each buyer a link to a survey form; so the channel is an online form, and the
/// complaint was received when the form was answered. Text is what she wrote into the message
/// field; the title is its subject. A title alone is no text: the form's two fields would make
/// "Regular" a complaint. One review may stand at several orders, so the message id is review id
/// and order id.
final class Complaint {

    private static final int HIGHEST_SCORE = 5;
    private static final int LAST_LOW_SCORE = 2;

    private Complaint() {}

    static Optional<CloudEvent> of(OlistOrder order, Row review) {
        if (score(review) > LAST_LOW_SCORE) return Optional.empty();
        return review.optional("review_comment_message").map(text -> complaint(order, review, text));
    }

    private static CloudEvent complaint(OlistOrder order, Row review, String text) {
        var messageId = review.text("review_id") + "-" + order.id();
        var at = review.requiredTime("review_answer_timestamp");
        var subject = review.optional("review_comment_title").map(String::strip).orElse(null);
        return new CloudEvent(
                "review-" + messageId,
                at,
                new MessageReceived(
                        messageId,
                        Channel.ONLINE_FORM,
                        order.buyer(),
                        order.id(),
                        null,
                        subject,
                        text,
                        OlistOrder.LANGUAGE,
                        null,
                        at));
    }

    private static int score(Row review) {
        var score = review.number("review_score");
        if (score < 1 || score > HIGHEST_SCORE) throw review.broken("review_score", review.text("review_score"));
        return score;
    }
}

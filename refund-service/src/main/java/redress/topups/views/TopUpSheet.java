package redress.topups.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Money;
import redress.eventlog.Recorded;
import redress.policy.Text;
import redress.topups.domain.TopUp;
import redress.topups.domain.TopUpEvent;

/// A top-up as people see it. What is not so is absent.
///
/// @param url where the customer pays
public record TopUpSheet(
        UUID topUpId,
        UUID caseId,
        String orderId,
        Money amount,
        TopUp.Status status,
        String url,
        Instant createdAt,
        Instant expiresAt,
        Instant paidAt,
        List<Step> steps) {

    /// One thing that happened to it.
    ///
    /// @param by who did it
    public record Step(Instant at, String what, String by, Text text) {}

    public TopUpSheet {
        steps = List.copyOf(steps);
    }

    public static TopUpSheet draw(TopUp.Known topUp, List<Recorded<TopUpEvent>> history) {
        var offer = topUp.offer();
        return new TopUpSheet(
                offer.topUp().topUpId(),
                offer.topUp().caseId(),
                offer.topUp().orderId(),
                offer.amount(),
                topUp.status(),
                offer.url(),
                history.getFirst().at(),
                offer.expiresAt(),
                topUp instanceof TopUp.Paid paid ? paid.paidAt() : null,
                history.stream().map(TopUpSheet::step).toList());
    }

    private static Step step(Recorded<TopUpEvent> recorded) {
        return new Step(recorded.at(), recorded.type(), recorded.meta().actor().id(), words(recorded.event()));
    }

    private static Text words(TopUpEvent event) {
        return switch (event) {
            case TopUpEvent.TopUpCreated e ->
                new Text("A payment link for " + e.amount() + " was made.", "已生成补差链接，金额 " + e.amount() + "。");
            case TopUpEvent.TopUpPaid e -> new Text(e.amount() + " was paid.", "已付款 " + e.amount() + "。");
            case TopUpEvent.TopUpExpired _ -> new Text("Nobody paid in time: the link has expired.", "逾期未付，链接已失效。");
            case TopUpEvent.TopUpCancelled _ -> new Text("It was taken back.", "已取消补差。");
        };
    }
}

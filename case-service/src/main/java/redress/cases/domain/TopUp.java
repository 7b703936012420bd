package redress.cases.domain;

import static redress.cases.domain.Several.and;
import static redress.cases.domain.Several.each;

import java.util.List;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.CaseEvent.TopUpRequested;

/// @param url where to pay; empty while nobody can
public record TopUp(TopUpRequested asked, TopUpStatus status, String url) {

    /// What came to its end stays there, whatever is told late.
    private TopUp reported(TopUpReported e) {
        return switch (status) {
            case REQUESTED, CREATED -> new TopUp(asked, e.status(), e.url());
            case PAID, EXPIRED, CANCELLED -> this;
        };
    }

    static List<TopUp> after(CaseEvent event, List<TopUp> topUps) {
        return switch (event) {
            case TopUpRequested e -> and(topUps, new TopUp(e, TopUpStatus.REQUESTED, ""));
            case TopUpReported e ->
                each(topUps, one -> one.asked.topUpId().equals(e.topUpId()), one -> one.reported(e));
            case CaseEvent _ -> topUps;
        };
    }
}

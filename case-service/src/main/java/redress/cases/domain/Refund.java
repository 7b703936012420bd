package redress.cases.domain;

import static redress.cases.domain.Several.and;
import static redress.cases.domain.Several.each;

import java.util.List;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.contracts.Money;

/// @param amount what it comes to; none while only its lines are known
public record Refund(RefundRequested asked, RefundStatus status, List<Money> amount) {

    public Refund {
        amount = List.copyOf(amount);
    }

    /// It may still move money, or has.
    public boolean isActive() {
        return status != RefundStatus.REJECTED;
    }

    private Refund reported(RefundReported e) {
        return new Refund(asked, e.status(), e.amount().isEmpty() ? amount : e.amount());
    }

    static List<Refund> after(CaseEvent event, List<Refund> refunds) {
        return switch (event) {
            case RefundRequested e -> and(refunds, new Refund(e, RefundStatus.REQUESTED, e.amount()));
            case RefundReported e ->
                each(refunds, one -> one.asked.refundId().equals(e.refundId()), one -> one.reported(e));
            case CaseEvent _ -> refunds;
        };
    }
}

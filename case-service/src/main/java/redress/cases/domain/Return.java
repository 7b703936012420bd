package redress.cases.domain;

import static redress.cases.domain.Several.and;
import static redress.cases.domain.Several.each;

import java.util.List;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.contracts.Money;
import redress.contracts.ReturnMethod;

/// @param waybill empty while nobody said
/// @param cost of the label; none if there is none, or nobody told
public record Return(ReturnAuthorized authorized, ReturnStatus status, String waybill, List<Money> cost) {

    public Return {
        cost = List.copyOf(cost);
    }

    /// One was made and not given back. One that was asked for counts once it is there.
    boolean hasLabel() {
        return authorized.method() == ReturnMethod.LABEL
                && switch (status) {
                    case AUTHORIZED, LABEL_CANCELLED -> false;
                    case LABEL_ISSUED, IN_TRANSIT, RECEIVED, INSPECTED_OK, INSPECTED_NOT_OK -> true;
                };
    }

    /// The customer has sent the goods.
    boolean isSent() {
        return switch (status) {
            case AUTHORIZED, LABEL_ISSUED, LABEL_CANCELLED -> false;
            case IN_TRANSIT, RECEIVED, INSPECTED_OK, INSPECTED_NOT_OK -> true;
        };
    }

    boolean isUnused() {
        return status == ReturnStatus.AUTHORIZED || status == ReturnStatus.LABEL_ISSUED;
    }

    private Return reported(ReturnReported e) {
        return new Return(
                authorized, status.then(e.status()), waybillAfter(e), e.cost().isEmpty() ? cost : e.cost());
    }

    /// The customer may put a number right; one that the warehouse read counts where nobody said any.
    private String waybillAfter(ReturnReported e) {
        var isNewer = e.status() == ReturnStatus.IN_TRANSIT || waybill.isEmpty();
        return isNewer && !e.waybill().isEmpty() ? e.waybill() : waybill;
    }

    static List<Return> after(CaseEvent event, List<Return> returns) {
        return switch (event) {
            case ReturnAuthorized e -> and(returns, new Return(e, ReturnStatus.AUTHORIZED, "", List.of()));
            case ReturnReported e ->
                each(returns, one -> one.authorized.rmaId().equals(e.rmaId()), one -> one.reported(e));
            case CaseEvent _ -> returns;
        };
    }
}

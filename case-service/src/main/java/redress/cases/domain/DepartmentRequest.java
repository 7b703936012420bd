package redress.cases.domain;

import static redress.cases.domain.Several.and;
import static redress.cases.domain.Several.each;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.NodeEntered;

/// @param answer what the department said; none yet if it is open
public record DepartmentRequest(
        DepartmentRequestOpened opened, RequestStatus status, List<DepartmentRequestAnswered> answer) {

    public DepartmentRequest {
        answer = List.copyOf(answer);
    }

    public boolean isOpen() {
        return status == RequestStatus.OPEN || status == RequestStatus.OVERDUE;
    }

    boolean holds(String node, int visit) {
        return opened.hold() == Hold.HOLDS && opened.nodeId().equals(node) && opened.visit() == visit;
    }

    static List<DepartmentRequest> after(CaseEvent event, List<DepartmentRequest> requests) {
        return switch (event) {
            case DepartmentRequestOpened e -> and(requests, new DepartmentRequest(e, RequestStatus.OPEN, List.of()));
            case DepartmentRequestAnswered e ->
                each(
                        requests,
                        is(e.requestId()),
                        one -> new DepartmentRequest(one.opened, RequestStatus.ANSWERED, List.of(e)));
            case DepartmentRequestOverdue e -> each(requests, is(e.requestId()), one -> one.in(RequestStatus.OVERDUE));
            case NodeEntered _, CaseClosed _ ->
                each(
                        requests,
                        one -> one.isOpen() && one.opened.hold() == Hold.HOLDS,
                        one -> one.in(RequestStatus.CANCELLED));
            case CaseEvent _ -> requests;
        };
    }

    private DepartmentRequest in(RequestStatus next) {
        return new DepartmentRequest(opened, next, answer);
    }

    static Predicate<DepartmentRequest> is(UUID requestId) {
        return one -> one.opened.requestId().equals(requestId);
    }
}

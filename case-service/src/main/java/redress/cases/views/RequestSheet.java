package redress.cases.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.cases.domain.RequestStatus;
import redress.cases.views.CaseSheet.Allowed;
import redress.policy.Department;
import redress.policy.Text;

/// What a department was asked, as it stands in its inbox (contract, `GET /requests`).
///
/// @param answers that may be given; once it is over, only for their texts
/// @param answer absent until it was answered
/// @param noteRef of what the department added in its own words; shown as `note`
public record RequestSheet(
        UUID requestId,
        UUID caseId,
        String orderId,
        Department department,
        Text departmentName,
        String topic,
        Text topicText,
        Text question,
        List<Allowed> answers,
        RequestStatus status,
        Instant openedAt,
        Instant dueAt,
        String node,
        int visit,
        String answer,
        String answeredBy,
        Instant answeredAt,
        UUID noteRef,
        int version) {}

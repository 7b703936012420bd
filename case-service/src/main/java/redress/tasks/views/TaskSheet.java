package redress.tasks.views;

import java.time.Instant;
import java.util.UUID;
import redress.contracts.Channel;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Text;

/// A task as people see it. What it is not about and what has not happened is absent; the note stands only where one
/// task is shown, not in lists.
///
/// @param messageId what the customer is to be told, as it was asked for
public record TaskSheet(
        UUID taskId,
        UUID caseId,
        TaskKind kind,
        Text kindText,
        Department department,
        Text departmentText,
        TaskStatus status,
        Text statusText,
        LiabilityCause cause,
        Text causeText,
        UUID messageId,
        String customerId,
        Channel channel,
        String template,
        Instant openedAt,
        Instant endedAt,
        String endedBy,
        String note,
        int version) {}

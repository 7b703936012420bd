package redress.tasks.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Channel;
import redress.contracts.ListingTaskKind;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Text;
import redress.tasks.domain.TaskKind;

/// A task as people see it. What it is not about and what has not happened is absent; the note stands only where one
/// task is shown, not in lists.
///
/// @param listingId the page that is to be put right, and `wrong` what is wrong with it
/// @param counts what the warehouse counted last
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
        String listingId,
        ListingTaskKind wrong,
        List<String> skus,
        List<Count> counts,
        UUID messageId,
        String customerId,
        Channel channel,
        String template,
        Instant openedAt,
        Instant endedAt,
        String endedBy,
        String note,
        int version) {

    /// @param expected what the books say; absent if nobody told
    public record Count(String sku, String warehouse, Integer expected, int counted) {}
}

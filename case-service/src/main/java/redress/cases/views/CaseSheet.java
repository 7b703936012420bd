package redress.cases.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.cases.domain.CaseStatus;
import redress.cases.domain.LineFates;
import redress.contracts.Channel;
import redress.contracts.Money;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Text;

/// A case as agents see it (contract, `GET /cases/{id}`): what the log says up to a version, and no more. What is not
/// known
/// is absent.
///
/// @param guesses what the words suggested where they did not say enough, best first
/// @param offeredIssueTypes what the shop's profile lets it be about
/// @param waitingSince since when the customer waits
/// @param evidence empty, like all lists from here on, until a playbook asks for such a thing
public record CaseSheet(
        UUID caseId,
        String orderId,
        String customerId,
        String platform,
        String shop,
        String profile,
        Channel channel,
        CaseStatus status,
        IssueType issueType,
        List<IssueType> guesses,
        List<IssueType> offeredIssueTypes,
        Outcome outcome,
        String assignee,
        boolean urgent,
        Place playbook,
        List<Allowed> allowedAnswers,
        List<LineFates> lines,
        List<Object> evidence,
        List<Object> claims,
        List<Object> refunds,
        List<Object> topUps,
        List<Object> reshipments,
        List<Object> returns,
        List<Object> requests,
        List<Object> deadlines,
        Ledger ledger,
        Instant openedAt,
        Instant waitingSince,
        int version) {

    /// @param planned the playbook that was meant, where another one stands in for it
    public record Place(String id, int version, String node, int visit, Text text, String planned) {}

    public record Allowed(String answer, Text text, List<Entry> inputs) {}

    /// @param codes what a code may be; absent for a text
    public record Entry(String name, String type, boolean required, List<String> codes) {}

    /// What the case cost, what of it came back, may come back, and won't.
    public record Ledger(Money cost, Money recovered, Money open, Money lost) {}
}

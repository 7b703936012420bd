package redress.cases.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.cases.domain.CaseStatus;
import redress.cases.domain.ClaimKind;
import redress.cases.domain.ClaimStatus;
import redress.cases.domain.LineFates;
import redress.cases.domain.MessageStatus;
import redress.cases.domain.RefundStatus;
import redress.cases.domain.RequestStatus;
import redress.cases.domain.ReshipmentStatus;
import redress.cases.domain.ReturnStatus;
import redress.cases.domain.TopUpStatus;
import redress.cases.domain.UnknownCost;
import redress.cases.domain.WaitsFor.Whom;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
import redress.contracts.SupplierPlan;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Party;
import redress.policy.Text;

/// A case as agents see it (contract, `GET /cases/{id}`): what the log says up to a version, and no more. What is not
/// known is absent. Words of people lie apart: a sheet names them by a field that ends in `Ref`, and [SheetWords] puts
/// them in when it is shown.
///
/// @param guesses what the words suggested where they did not say enough, best first
/// @param offeredIssueTypes what the shop's profile lets it be about
/// @param waitsFor who has to do something next; absent once it is closed
/// @param waitingSince since when the customer waits
public record CaseSheet(
        UUID caseId,
        String orderId,
        String customerId,
        String platform,
        String shop,
        String profile,
        Channel channel,
        CaseStatus status,
        Waits waitsFor,
        IssueType issueType,
        List<IssueType> guesses,
        List<IssueType> offeredIssueTypes,
        Outcome outcome,
        String assignee,
        boolean urgent,
        Place playbook,
        List<Allowed> allowedAnswers,
        List<Line> lines,
        List<Proof> evidence,
        List<Claim> claims,
        List<Refund> refunds,
        List<TopUp> topUps,
        List<Reshipment> reshipments,
        List<Return> returns,
        List<Request> requests,
        List<Task> tasks,
        List<Letter> messages,
        Liability liability,
        List<Deadline> deadlines,
        Ledger ledger,
        Instant openedAt,
        Instant waitingSince,
        int version) {

    /// @param departments which have not answered; absent if others are waited for
    public record Waits(Whom who, List<Department> departments, Text text) {}

    /// @param planned the playbook that was meant, where another one stands in for it
    public record Place(String id, int version, String node, int visit, Text text, String planned) {}

    /// @param refusedBecause the rule that refuses it as things stand; absent if none does
    public record Allowed(String answer, Text text, List<Entry> inputs, Refusal refusedBecause) {}

    public record Refusal(String rule, Text text) {}

    /// What an answer carries. A preset is taken where nothing is said.
    public sealed interface Entry {

        String name();

        record Words(String name, String type, boolean required) implements Entry {}

        record Code(String name, String type, boolean required, List<String> codes) implements Entry {}

        record Lines(String name, String type, boolean required, List<LineCount> preset) implements Entry {}

        /// @param max the most it may come to
        /// @param below absent if it may come to all of `max`
        record Amount(String name, String type, boolean required, Money preset, Money max, Money below, Money atMost)
                implements Entry {}
    }

    public record LineCount(String lineId, int quantity) {}

    /// @param ledger absent while nothing was spent on it or claimed for it
    public record Line(
            String lineId,
            String sku,
            String title,
            int quantity,
            LineFates.Goods goods,
            LineFates.Money money,
            LineFates.Recovery recovery,
            Ledger ledger) {}

    /// @param kind absent while nobody said what it shows
    /// @param size in bytes; absent, like `sha256`, if the file lies elsewhere
    public record Proof(
            UUID evidenceId,
            EvidenceKind kind,
            UUID nameRef,
            String mediaType,
            Long size,
            String sha256,
            String from) {}

    public record Claim(
            UUID claimId,
            ClaimKind kind,
            ClaimStatus status,
            List<String> lineIds,
            SupplierPlan plan,
            Money requested,
            Money agreed,
            Money recovered) {}

    public record Refund(
            UUID refundId,
            RefundKind kind,
            RefundStatus status,
            List<LineCount> lines,
            Money amount,
            String requester) {}

    /// What the customer is to pay on top.
    ///
    /// @param url where to pay; absent while nobody can
    public record TopUp(UUID topUpId, TopUpStatus status, Money amount, String url, Instant expiresAt) {}

    public record Reshipment(
            UUID reshipmentId,
            ReshipmentStatus status,
            List<LineCount> lines,
            Sourcing sourcing,
            String waybill,
            String carrier,
            Money freightCost,
            Instant dueAt) {}

    /// @param cost of its label
    public record Return(
            UUID rmaId,
            ReturnStatus status,
            ReturnMethod method,
            FreightPayer payer,
            List<LineCount> lines,
            String waybill,
            Money cost) {}

    public record Request(
            UUID requestId,
            Department department,
            String topic,
            RequestStatus status,
            String answer,
            String node,
            Instant dueAt) {}

    /// @param cause of what is to be improved; absent for other tasks
    public record Task(UUID taskId, Duty kind, Department department, LiabilityCause cause) {}

    /// What a task is about.
    public enum Duty {
        IMPROVEMENT,
        LISTING,
        SOURCING,
        STOCK_COUNT
    }

    /// @param to `CUSTOMER`, or a department
    public record Letter(UUID messageId, String to, String template, MessageStatus status) {}

    public record Liability(Party party, LiabilityCause cause) {}

    /// @param what `REMIND`, `TIME_OUT` or `CLOSE` at the node, `REQUEST` of a department, `RESHIPMENT` from the
    /// warehouse
    /// @param subject the node, request or reshipment
    public record Deadline(String what, String subject, Instant dueAt, String rule) {}

    /// What the case cost, what of it came back, may come back, and won't: in the order's currency.
    ///
    /// @param others the same in every other currency; nothing is converted
    /// @param unknown lines of which an amount is not known, so that it is in none of these figures
    /// @param asked costs that an agent is asked for: see `PUT /cases/{id}/costs`
    public record Ledger(
            Money cost,
            Money recovered,
            Money open,
            Money lost,
            List<Balance> others,
            List<String> unknown,
            List<UnknownCost> asked) {}

    public record Balance(Money cost, Money recovered, Money open, Money lost) {}
}

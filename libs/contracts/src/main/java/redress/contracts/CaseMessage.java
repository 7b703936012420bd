package redress.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Topic `case-events`: what happened to a case, and what it wishes of other services.
///
/// A wish has a derived id: asking twice is asking once.
public sealed interface CaseMessage extends Message {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(type = "redress.case.opened.v1", says = "A case was opened; its order is absent where nobody named one.")
    record CaseOpened(
            UUID caseId,
            @Maybe String orderId,
            Channel channel,
            @Maybe String customerId) implements CaseMessage {}

    @Published(type = "redress.case.classified.v1", says = "It was found what a case is about.")
    record CaseClassified(
            UUID caseId,
            @Code String issueType,
            @Between(least = 0, most = 1) double confidence) implements CaseMessage {}

    @Published(type = "redress.case.resolved.v1", says = "It was settled what the customer gets.")
    record CaseResolved(UUID caseId, @Code String outcome) implements CaseMessage {}

    @Published(type = "redress.case.closed.v1", says = "A case ended.")
    record CaseClosed(UUID caseId, @Code String outcome) implements CaseMessage {}

    @Published(type = "redress.case.reopened.v1", says = "A closed case was taken up again.")
    record CaseReopened(UUID caseId) implements CaseMessage {}

    @Published(type = "redress.liability.determined.v1", says = "It was found who is at fault in a case.")
    record LiabilityDetermined(
            UUID caseId, LiabilityParty party, @Code String cause) implements CaseMessage {}

    @Published(type = "redress.request.opened.v1", says = "A department was asked something.")
    record RequestOpened(
            UUID requestId,
            UUID caseId,
            @Code String department,
            @Code String topic,
            List<String> answers,
            @Maybe Instant dueAt)
            implements CaseMessage {

        public RequestOpened {
            answers = List.copyOf(answers);
        }
    }

    @Published(
            type = "redress.supplierclaim.requested.v1",
            says =
                    "A supplier is to be held to account: for what the lines cost us and their freight, as far as known; the shop says whose working days count.")
    record SupplierClaimRequested(
            UUID claimId,
            UUID caseId,
            @Maybe String orderId,
            String supplierId,
            @Code String cause,
            List<LineQuantity> lines,
            @Maybe Money amount,
            List<EvidenceReference> evidence,
            @Maybe Money freight,
            @Maybe String platform,
            @Maybe String shop)
            implements CaseMessage {

        public SupplierClaimRequested {
            lines = List.copyOf(lines);
            evidence = List.copyOf(evidence);
        }
    }

    @Published(
            type = "redress.carrierclaim.requested.v1",
            says =
                    "A carrier is to be held to account; repeated with more evidence, it adds that. The shop says within which time a claim is filed, `deliveredAt` when the parcel came, as far as its order knows.")
    record CarrierClaimRequested(
            UUID claimId,
            UUID caseId,
            @Maybe String orderId,
            String carrier,
            String waybill,
            CarrierClaimCause cause,
            List<LineQuantity> lines,
            @Maybe Money amount,
            List<EvidenceReference> evidence,
            @Maybe String platform,
            @Maybe String shop,
            @Maybe Instant deliveredAt)
            implements CaseMessage {

        public CarrierClaimRequested {
            lines = List.copyOf(lines);
            evidence = List.copyOf(evidence);
        }
    }

    @Published(
            type = "redress.refund.requested.v1",
            says = "The customer is to get money back: an amount, or a basis to work it out from.")
    record RefundRequested(
            UUID refundId,
            UUID caseId,
            String orderId,
            RefundKind kind,
            List<LineQuantity> lines,
            @Maybe Money amount,
            @Maybe @Code String basis,
            @Maybe @Code String reason,
            @Maybe String applicationId,
            String requester,
            @Maybe List<String> requesterRoles)
            implements CaseMessage {

        public RefundRequested {
            lines = List.copyOf(lines);
            requesterRoles = Given.all(requesterRoles);
        }

        /// Asked for by somebody whose roles are not told.
        public RefundRequested(
                UUID refundId,
                UUID caseId,
                String orderId,
                RefundKind kind,
                List<LineQuantity> lines,
                Money amount,
                String basis,
                String reason,
                String applicationId,
                String requester) {
            this(refundId, caseId, orderId, kind, lines, amount, basis, reason, applicationId, requester, List.of());
        }
    }

    @Published(type = "redress.topup.requested.v1", says = "The customer is to pay the difference for dearer goods.")
    record TopUpRequested(UUID topUpId, UUID caseId, String orderId, Money amount, Instant expiresAt)
            implements CaseMessage {}

    @Published(
            type = "redress.message.requested.v1",
            says =
                    "The customer or a department is to be written to: which template, in which language, with what in it; nothing personal.")
    record MessageRequested(
            UUID messageId,
            UUID caseId,
            @Code String to,
            @Maybe String customerId,
            @Maybe Channel channel,
            @Code String template,
            @FreeText String language,
            @Maybe String contentRef,
            @Maybe Map<String, String> data)
            implements CaseMessage {

        public MessageRequested {
            data = data == null ? Map.of() : Map.copyOf(data);
        }
    }

    @Published(type = "redress.followup.requested.v1", says = "Somebody is to come back to the customer at a time.")
    record FollowUpRequested(
            UUID followUpId, UUID caseId, @Code String kind, Instant dueAt) implements CaseMessage {}

    @Published(
            type = "redress.step.requested.v1",
            says = "A step only its owner can take is wished: trace, claim form, invoice, survey.")
    record StepRequested(
            UUID stepId,
            UUID caseId,
            Service owner,
            @Code String step,
            String subject,
            @Maybe Map<String, String> data) implements CaseMessage {

        public StepRequested {
            data = data == null ? Map.of() : Map.copyOf(data);
        }
    }
}

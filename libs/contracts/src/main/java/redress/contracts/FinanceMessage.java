package redress.contracts;

import java.time.Instant;

/// Topic `finance`: what money really moved, and which papers were made.
public sealed interface FinanceMessage extends Message
        permits FinanceMessage.RefundPaid,
                RefundFailed,
                FinanceMessage.ClaimPaid,
                TopUpPaid,
                FinanceMessage.ClaimFormStamped,
                FinanceMessage.InvoiceIssued,
                FinanceMessage.DeductionBooked {

    @Published(type = "redress.refund.paid.v1", says = "A refund went out.")
    record RefundPaid(String refundId, String reference, Instant paidAt) implements FinanceMessage {

        @Override
        public String key() {
            return refundId;
        }
    }

    @Published(
            type = "redress.claim.paid.v1",
            says = "A supplier or a carrier paid a claim; without a kind, the claim's wish tells which of them.")
    record ClaimPaid(
            String claimId,
            Money amount,
            Instant paidAt,
            @Maybe ClaimKind kind) implements FinanceMessage {

        /// Paid by whoever the claim was put to.
        public ClaimPaid(String claimId, Money amount, Instant paidAt) {
            this(claimId, amount, paidAt, null);
        }

        @Override
        public String key() {
            return claimId;
        }
    }

    @Published(type = "redress.claimform.stamped.v1", says = "Finance stamped the claim form for a lost parcel.")
    record ClaimFormStamped(
            String formId, @Maybe String orderId, @Maybe Instant stampedAt) implements FinanceMessage {

        @Override
        public String key() {
            return formId;
        }
    }

    @Published(type = "redress.invoice.issued.v1", says = "An invoice for an order was made.")
    record InvoiceIssued(
            String orderId,
            @Maybe String invoiceId,
            @Maybe Money amount,
            @Maybe Instant issuedAt) implements FinanceMessage {

        @Override
        public String key() {
            return orderId;
        }
    }

    @Published(type = "redress.deduction.booked.v1", says = "What a liable party owes us was taken off its account.")
    record DeductionBooked(
            String recourseId, Money amount, @Maybe Instant bookedAt) implements FinanceMessage {

        @Override
        public String key() {
            return recourseId;
        }
    }
}

package redress.refunds.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A refund in a list: what lists are chosen and ordered by, and its whole sheet.
@Entity
@Table(name = "refund_row")
class RefundRow {

    @Id
    UUID id;

    UUID caseId;
    String orderId;
    String status;
    String waitsFor;
    String requester;
    Instant requestedAt;
    String sheet;
}

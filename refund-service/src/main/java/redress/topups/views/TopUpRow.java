package redress.topups.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A top-up in a list: what lists are chosen and ordered by, and its whole sheet.
@Entity
@Table(name = "top_up_row")
class TopUpRow {

    @Id
    UUID id;

    UUID caseId;
    String orderId;
    String status;
    Instant createdAt;
    String sheet;
}

package redress.cases.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A request in a department's inbox: what inboxes are chosen and ordered by, and its whole sheet.
@Entity
@Table(name = "request_row")
class RequestRow {

    @Id
    UUID id;

    UUID caseId;
    String department;
    String status;
    boolean over;
    Instant dueAt;
    int version;
    String sheet;
}

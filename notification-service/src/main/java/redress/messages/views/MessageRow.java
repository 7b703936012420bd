package redress.messages.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A message in the list: what it is chosen and ordered by, and its whole sheet.
@Entity
@Table(name = "message_row")
class MessageRow {

    @Id
    UUID id;

    UUID caseId;
    String addressee;
    String status;
    Instant requestedAt;
    int version;
    String sheet;
}

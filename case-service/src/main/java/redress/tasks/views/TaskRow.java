package redress.tasks.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A task in a list: what lists are chosen and ordered by, and its sheet.
@Entity
@Table(name = "task")
class TaskRow {

    @Id
    UUID id;

    String department;
    String status;
    Instant openedAt;
    String sheet;
}

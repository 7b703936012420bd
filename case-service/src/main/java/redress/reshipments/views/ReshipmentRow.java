package redress.reshipments.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A reshipment in a list: what lists are chosen and ordered by, and its sheet.
@Entity
@Table(name = "reshipment")
class ReshipmentRow {

    @Id
    UUID id;

    String status;
    Instant dueAt;
    String sheet;
}

package redress.returns.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A return in a list: what lists are chosen and ordered by, and its sheet.
@Entity
@Table(name = "goods_return")
class ReturnRow {

    @Id
    UUID id;

    String orderId;
    String status;
    Instant authorizedAt;
    String sheet;
}

package redress.cases.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A case in a queue: what queues are chosen and ordered by, and its whole sheet.
@Entity
@Table(name = "case_row")
class CaseRow {

    @Id
    UUID id;

    String orderId;
    String customerId;
    String status;
    String issueType;
    String assignee;
    boolean urgent;
    /// Where it stands; empty and 0 before it is in a playbook.
    String playbook;

    int playbookVersion;
    /// Its ledger lacks a cost that an agent can tell.
    boolean asksCost;

    Instant waitingSince;
    /// Null while it is open.
    Instant closedAt;
    /// Those it has been in, each between blanks.
    String playbooks;

    int version;
    String sheet;
}

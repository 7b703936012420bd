package redress.carrierclaims.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A claim in a list: what lists are chosen and ordered by, and its sheet.
@Entity
@Table(name = "carrier_claim")
class ClaimRow {

    @Id
    UUID id;

    UUID caseId;
    String orderId;
    String carrier;
    String waybill;
    String status;
    String waitsFor;
    String notice;
    boolean pressing;
    Instant openedAt;
    String sheet;
}

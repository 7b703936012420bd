package redress.parcels.domain;

import java.time.Instant;
import java.util.UUID;

/// What we know of a parcel. Facts come in any order, late and repeated; the carrier's words stay with the case.
public sealed interface ParcelEvent {

    /// Told by its carrier.
    sealed interface Fact extends ParcelEvent {

        String waybill();

        String carrier();

        Instant at();
    }

    record ParcelScanned(String waybill, String carrier, Instant at) implements Fact {}

    record ParcelSigned(String waybill, String carrier, Instant at) implements Fact {}

    record ParcelRefused(String waybill, String carrier, Instant at) implements Fact {}

    record ParcelProblemReported(String waybill, String carrier, Instant at) implements Fact {}

    record ParcelReportedLost(String waybill, String carrier, Instant at) implements Fact {}

    record ParcelReportedDamaged(String waybill, String carrier, Instant at) implements Fact {}

    /// Told by its order.
    record ParcelDelivered(String waybill, Instant at) implements ParcelEvent {}

    /// A claim of ours is about this parcel.
    record ParcelClaimed(String waybill, UUID claimId) implements ParcelEvent {}
}

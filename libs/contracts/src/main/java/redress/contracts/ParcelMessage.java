package redress.contracts;

import java.time.Instant;

/// Topic `carrier-tracking`: what a carrier says about a parcel; its own words are kept as they are.
public sealed interface ParcelMessage extends Message {

    String waybill();

    String carrier();

    Instant at();

    String text();

    @Override
    default String key() {
        return waybill();
    }

    @Published(type = "redress.parcel.scanned.v1", says = "A parcel was seen on its way.")
    record ParcelScanned(
            String waybill,
            String carrier,
            Instant at,
            @Maybe @FreeText String text) implements ParcelMessage {}

    @Published(type = "redress.parcel.signed.v1", says = "A parcel was signed for.")
    record ParcelSigned(
            String waybill,
            String carrier,
            Instant at,
            @Maybe @FreeText String signedBy,
            @Maybe @FreeText String text) implements ParcelMessage {}

    @Published(type = "redress.parcel.refused.v1", says = "The customer declined a parcel at the door.")
    record ParcelRefused(
            String waybill,
            String carrier,
            Instant at,
            @Maybe @FreeText String text) implements ParcelMessage {}

    @Published(type = "redress.parcel.problem.v1", says = "A parcel cannot be delivered for now.")
    record ParcelProblem(
            String waybill,
            String carrier,
            Instant at,
            @FreeText String reason,
            @Maybe @FreeText String text) implements ParcelMessage {}

    @Published(type = "redress.parcel.lost.v1", says = "The carrier cannot find a parcel.")
    record ParcelLost(
            String waybill,
            String carrier,
            Instant at,
            @Maybe @FreeText String text) implements ParcelMessage {}

    @Published(type = "redress.parcel.damaged.v1", says = "A parcel was broken on its way.")
    record ParcelDamaged(
            String waybill,
            String carrier,
            Instant at,
            @Maybe @FreeText String text) implements ParcelMessage {}
}

package redress.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a case decides in: which case it is, when, and what is known of its parcels.
///
/// @param parcels of the order; none while it is unknown
public record Scene(UUID caseId, Instant at, List<ParcelNow> parcels) {

    public Scene {
        parcels = List.copyOf(parcels);
    }

    public record ParcelNow(String parcelId, String waybill, Receipt receipt) {}

    public enum Receipt {
        SIGNED,
        UNDER_WAY
    }

    /// Two parcels are a split order.
    boolean isSplit() {
        return parcels.stream().map(ParcelNow::parcelId).distinct().count() > 1;
    }

    boolean allSigned() {
        return !parcels.isEmpty() && parcels.stream().allMatch(parcel -> parcel.receipt() == Receipt.SIGNED);
    }

    List<String> waybillsUnderWay() {
        return parcels.stream()
                .filter(parcel -> parcel.receipt() == Receipt.UNDER_WAY)
                .map(ParcelNow::waybill)
                .distinct()
                .toList();
    }

    List<String> waybills() {
        return parcels.stream().map(ParcelNow::waybill).distinct().toList();
    }
}

package redress.parcels.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A fact about a parcel, as told by its carrier. They come in any order, late and repeated.
///
/// The carrier's own words lie in the content store; `textRefs` names them and is empty if it said none.
public sealed interface ParcelEvent {

    String waybill();

    String carrier();

    Instant at();

    List<UUID> textRefs();

    record ParcelScanned(String waybill, String carrier, Instant at, List<UUID> textRefs) implements ParcelEvent {

        public ParcelScanned {
            textRefs = List.copyOf(textRefs);
        }
    }

    record ParcelSigned(String waybill, String carrier, Instant at, List<UUID> textRefs) implements ParcelEvent {

        public ParcelSigned {
            textRefs = List.copyOf(textRefs);
        }
    }

    record ParcelRefused(String waybill, String carrier, Instant at, List<UUID> textRefs) implements ParcelEvent {

        public ParcelRefused {
            textRefs = List.copyOf(textRefs);
        }
    }

    /// @param reasonRef what the problem is, in the carrier's words
    record ParcelProblemReported(String waybill, String carrier, Instant at, UUID reasonRef, List<UUID> textRefs)
            implements ParcelEvent {

        public ParcelProblemReported {
            textRefs = List.copyOf(textRefs);
        }
    }

    record ParcelReportedLost(String waybill, String carrier, Instant at, List<UUID> textRefs) implements ParcelEvent {

        public ParcelReportedLost {
            textRefs = List.copyOf(textRefs);
        }
    }

    record ParcelReportedDamaged(String waybill, String carrier, Instant at, List<UUID> textRefs)
            implements ParcelEvent {

        public ParcelReportedDamaged {
            textRefs = List.copyOf(textRefs);
        }
    }
}

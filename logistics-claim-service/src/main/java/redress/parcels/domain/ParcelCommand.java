package redress.parcels.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What can be asked of our copy of a parcel.
public sealed interface ParcelCommand {

    record RecordFact(ParcelEvent.Fact fact) implements ParcelCommand {}

    /// @param deliveredAt when it came, by its order; empty if that is not known
    record NoteClaim(String waybill, UUID claimId, List<Instant> deliveredAt) implements ParcelCommand {

        public NoteClaim {
            deliveredAt = List.copyOf(deliveredAt);
        }
    }
}

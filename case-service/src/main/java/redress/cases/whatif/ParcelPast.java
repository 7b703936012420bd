package redress.cases.whatif;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import redress.cases.domain.Scene.ParcelNow;

/// How an order's parcels stood at each time, as far as it was known then.
///
/// @param from since when they stood so
/// @param shipped when a parcel was told to have left: a case then looks at them again
public record ParcelPast(NavigableMap<Instant, List<ParcelNow>> from, List<Instant> shipped) {

    public static final ParcelPast NONE = new ParcelPast(new TreeMap<>(), List.of());

    public ParcelPast {
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
        shipped = List.copyOf(shipped);
    }

    List<ParcelNow> at(Instant moment) {
        return Optional.ofNullable(from.floorEntry(moment))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}

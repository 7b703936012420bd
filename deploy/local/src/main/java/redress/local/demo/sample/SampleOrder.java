package redress.local.demo.sample;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody bought something.
///
/// @param shop key of the shop
/// @param lines how many of which goods; the first is line 1
/// @param parcels in how many it was sent
/// @param arrived whether all of it has
/// @param daysAgo when it was bought; as players buy, where nothing is said
/// @param told when the suite hears of it
public record SampleOrder(
        String id,
        String shop,
        String customer,
        Map<String, Integer> lines,
        int parcels,
        Arrived arrived,
        int daysAgo,
        Told told) {

    private static final int LATELY = 9;

    public enum Arrived {
        ALL,
        FIRST_PARCEL
    }

    /// With a step of its own: the shop's data is late.
    public enum Told {
        FIRST,
        BY_A_STEP
    }

    public SampleOrder {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        parcels = Math.max(1, parcels);
        arrived = requireNonNullElse(arrived, Arrived.ALL);
        daysAgo = daysAgo == 0 ? LATELY : daysAgo;
        told = requireNonNullElse(told, Told.FIRST);
    }

    /// Lines are numbered as they stand.
    public String lineId(String goods) {
        var index = lines.keySet().stream().toList().indexOf(goods);
        if (index < 0) {
            throw new IllegalArgumentException("order " + id + " has no " + goods);
        }
        return Integer.toString(index + 1);
    }
}

package redress.local.olist.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// All that happened in a folder of the data set: order by order, each with its complaints behind it.
public final class OlistEvents {

    private OlistEvents() {}

    public static List<CloudEvent> in(Path folder) {
        return OlistFolder.orders(folder).stream().flatMap(OlistEvents::of).toList();
    }

    private static Stream<CloudEvent> of(OlistOrder order) {
        return Stream.concat(
                OrderHistory.of(order).stream(),
                order.reviews().stream().flatMap(review -> Complaint.of(order, review).stream()));
    }
}

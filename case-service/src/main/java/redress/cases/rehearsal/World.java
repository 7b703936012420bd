package redress.cases.rehearsal;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.contracts.Money;
import redress.policy.ProfileName;

/// What a rehearsed case is about: a made-up order and its parcels.
record World(CaseOrder order, List<ParcelNow> parcels) {

    static final String CURRENCY = "USD";

    World {
        parcels = List.copyOf(parcels);
    }

    /// Brake pads and screws in one parcel that was signed for; all costs are known.
    static World plain() {
        return new World(
                order(List.of(
                        line("1", "Brake pads", 4, "12.50", List.of("7.00")),
                        line("2", "Screws", 1, "4.90", List.of("1.00")))),
                List.of(parcel(1, Receipt.SIGNED)));
    }

    static World any(Random random) {
        var lines = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> line(
                        Integer.toString(number),
                        "Part " + number,
                        1 + random.nextInt(4),
                        1 + random.nextInt(200) + ".90",
                        random.nextBoolean() ? List.of(random.nextInt(900) + ".50") : List.of()))
                .toList();
        var parcels = IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> parcel(number, random.nextBoolean() ? Receipt.SIGNED : Receipt.UNDER_WAY))
                .toList();
        return new World(order(lines), parcels);
    }

    private static CaseOrder order(List<CaseOrder.Line> lines) {
        return new CaseOrder("ORDER", "ebay", "brake-and-bolt", ProfileName.AUTO_PARTS, "CUSTOMER", "en", lines);
    }

    private static CaseOrder.Line line(String id, String title, int quantity, String price, List<String> cost) {
        return new CaseOrder.Line(
                id,
                "SKU-" + id,
                title,
                quantity,
                Money.of(price, CURRENCY),
                cost.stream().map(amount -> Money.of(amount, CURRENCY)).toList(),
                List.of(),
                "SUPPLIER");
    }

    private static ParcelNow parcel(int number, Receipt receipt) {
        return new ParcelNow("parcel " + number, "WAYBILL-" + number, "DHL", List.of(), receipt);
    }
}

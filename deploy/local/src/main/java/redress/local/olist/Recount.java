package redress.local.olist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The files counted a second time, to judge the import. On purpose it shares no code with the import: it reads the
/// columns itself and sums them up per order.
final class Recount {

    /// What the files say of one order.
    static final class Order {
        int lines;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        final Set<String> sellers = new HashSet<>();
        String handedOver = "";
        String delivered = "";
        String status = "";
        int complaints;

        int parcels() {
            return handedOver.isEmpty() && delivered.isEmpty() ? 0 : Math.max(1, sellers.size());
        }

        int deliveredParcels() {
            return delivered.isEmpty() ? 0 : parcels();
        }

        boolean isCancelled() {
            return status.equals("canceled") || status.equals("unavailable");
        }
    }

    private final Map<String, Order> orders = new TreeMap<>();

    private Recount() {}

    static Map<String, Order> of(Path folder) {
        var recount = new Recount();
        recount.each(folder, "olist_orders_dataset.csv", (order, row) -> {
            order.status = row.get("order_status");
            order.handedOver = row.get("order_delivered_carrier_date");
            order.delivered = row.get("order_delivered_customer_date");
        });
        recount.each(folder, "olist_order_items_dataset.csv", (order, row) -> {
            order.lines++;
            order.sellers.add(row.get("seller_id"));
            order.total = order.total.add(decimal(row, "price")).add(decimal(row, "freight_value"));
        });
        recount.each(
                folder,
                "olist_order_payments_dataset.csv",
                (order, row) -> order.paid = order.paid.add(decimal(row, "payment_value")));
        recount.each(folder, "olist_order_reviews_dataset.csv", (order, row) -> {
            var low = row.get("review_score").equals("1")
                    || row.get("review_score").equals("2");
            if (low && !row.get("review_comment_message").isBlank()) order.complaints++;
        });
        return recount.orders;
    }

    private void each(Path folder, String file, BiConsumer<Order, CSVRecord> count) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = CSVParser.parse(folder.resolve(file), StandardCharsets.UTF_8, format)) {
            for (var row : rows) count.accept(orders.computeIfAbsent(row.get("order_id"), _ -> new Order()), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal decimal(CSVRecord row, String column) {
        return new BigDecimal(row.get(column));
    }
}

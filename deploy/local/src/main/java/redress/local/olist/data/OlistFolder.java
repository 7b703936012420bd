package redress.local.olist.data;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redress.local.olist.data.OlistOrder.Item;
import redress.local.olist.words.Unusable;

/// The folder of the Brazilian E-Commerce Public Dataset by Olist, whole or a part of it: all its orders, each with
/// what the other files say of it. A row that speaks of an order, customer or product nobody knows is a fault.
final class OlistFolder {

    private final Map<String, Row> orders;
    private final Map<String, Row> customers;
    private final Map<String, Row> products;
    private final Map<String, String> english;
    private final Map<String, List<Row>> items;
    private final Map<String, List<Row>> payments;
    private final Map<String, List<Row>> reviews;

    private OlistFolder(Path folder) {
        orders = CsvFile.ORDERS.readBy("order_id", folder);
        customers = CsvFile.CUSTOMERS.readBy("customer_id", folder);
        products = CsvFile.PRODUCTS.readBy("product_id", folder);
        english = CsvFile.CATEGORIES.readBy("product_category_name", folder).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> e.getValue().text("product_category_name_english")));
        items = byOrder(CsvFile.ITEMS.read(folder));
        payments = byOrder(CsvFile.PAYMENTS.read(folder));
        reviews = byOrder(CsvFile.REVIEWS.read(folder));
    }

    static List<OlistOrder> orders(Path folder) {
        if (!Files.isDirectory(folder)) throw new Unusable("folder.missing", folder);
        return new OlistFolder(folder).orders();
    }

    private List<OlistOrder> orders() {
        return orders.values().stream()
                .sorted(comparing(Row::number))
                .map(this::order)
                .toList();
    }

    private OlistOrder order(Row order) {
        var id = order.text("order_id");
        return new OlistOrder(
                order,
                known(customers, CsvFile.CUSTOMERS, order, "customer_id"),
                sorted(items, id, "order_item_id").stream().map(this::item).toList(),
                sorted(payments, id, "payment_sequential"),
                reviews.getOrDefault(id, List.of()));
    }

    private Item item(Row row) {
        var product = known(products, CsvFile.PRODUCTS, row, "product_id");
        var title = product.optional("product_category_name")
                .map(name -> english.getOrDefault(name, name).replace('_', ' '))
                .orElseGet(() -> row.text("product_id"));
        return new Item(row, product, title);
    }

    private Map<String, List<Row>> byOrder(List<Row> rows) {
        rows.forEach(row -> known(orders, CsvFile.ORDERS, row, "order_id"));
        return rows.stream().collect(groupingBy(row -> row.text("order_id")));
    }

    private static List<Row> sorted(Map<String, List<Row>> rows, String order, String number) {
        return rows.getOrDefault(order, List.of()).stream()
                .sorted(comparing(row -> row.number(number)))
                .toList();
    }

    private static Row known(Map<String, Row> rows, CsvFile file, Row speaker, String column) {
        var row = rows.get(speaker.text(column));
        if (row == null)
            throw new Unusable(
                    "row.unknown", speaker.file(), speaker.number(), column, speaker.text(column), file.fileName());
        return row;
    }
}

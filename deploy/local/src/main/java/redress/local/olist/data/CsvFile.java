package redress.local.olist.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import redress.local.olist.words.Unusable;

/// A file of the data set: its name as published, and the columns the import reads. Others may be there, in any order.
record CsvFile(String fileName, List<String> columns) {

    static final CsvFile ORDERS = new CsvFile(
            "olist_orders_dataset.csv",
            List.of(
                    "order_id",
                    "customer_id",
                    "order_status",
                    "order_purchase_timestamp",
                    "order_approved_at",
                    "order_delivered_carrier_date",
                    "order_delivered_customer_date",
                    "order_estimated_delivery_date"));

    static final CsvFile CUSTOMERS = new CsvFile(
            "olist_customers_dataset.csv",
            List.of(
                    "customer_id",
                    "customer_unique_id",
                    "customer_zip_code_prefix",
                    "customer_city",
                    "customer_state"));

    static final CsvFile ITEMS = new CsvFile(
            "olist_order_items_dataset.csv",
            List.of("order_id", "order_item_id", "product_id", "seller_id", "price", "freight_value"));

    static final CsvFile PAYMENTS = new CsvFile(
            "olist_order_payments_dataset.csv",
            List.of("order_id", "payment_sequential", "payment_type", "payment_value"));

    static final CsvFile REVIEWS = new CsvFile(
            "olist_order_reviews_dataset.csv",
            List.of(
                    "review_id",
                    "order_id",
                    "review_score",
                    "review_comment_title",
                    "review_comment_message",
                    "review_answer_timestamp"));

    static final CsvFile PRODUCTS = new CsvFile(
            "olist_products_dataset.csv", List.of("product_id", "product_category_name", "product_weight_g"));

    static final CsvFile CATEGORIES = new CsvFile(
            "product_category_name_translation.csv", List.of("product_category_name", "product_category_name_english"));

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    List<Row> read(Path folder) {
        var file = folder.resolve(fileName);
        if (!Files.isRegularFile(file)) throw new Unusable("file.missing", folder, fileName);
        try (var reader = Files.newBufferedReader(file);
                var parser = CSVParser.parse(behindMark(reader), FORMAT)) {
            requireColumns(parser);
            return parser.stream().map(this::row).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Unusable("file.unreadable", fileName, e.getMessage());
        }
    }

    /// The rows by the value of a column that only one row may have.
    Map<String, Row> readBy(String column, Path folder) {
        return read(folder).stream().collect(Collectors.toMap(row -> row.text(column), row -> row, (first, again) -> {
            throw new Unusable("row.twice", fileName, again.number(), column, first.text(column), first.number());
        }));
    }

    private static BufferedReader behindMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) reader.reset();
        return reader;
    }

    private void requireColumns(CSVParser parser) {
        columns.stream()
                .filter(column -> !parser.getHeaderNames().contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new Unusable("column.missing", fileName, column);
                });
    }

    private Row row(CSVRecord cells) {
        if (!cells.isConsistent())
            throw new Unusable(
                    "row.cells",
                    fileName,
                    cells.getRecordNumber() + 1,
                    cells.size(),
                    cells.getParser().getHeaderNames().size());
        return new Row(fileName, cells);
    }
}

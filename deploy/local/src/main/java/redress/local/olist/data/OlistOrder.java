package redress.local.olist.data;

import java.util.List;
import java.util.Optional;
import redress.contracts.Address;
import redress.contracts.Customer;

/// An order of the data set with all the rows that speak of it, each list in the order of its numbers.
record OlistOrder(Row row, Row customer, List<Item> items, List<Row> payments, List<Row> reviews) {

    /// Everybody writes Portuguese.
    static final String LANGUAGE = "pt";

    /// A thing bought, once: two of the same are two items.
    record Item(Row row, Row product, String title) {

        String lineId() {
            return row.text("order_item_id");
        }

        String seller() {
            return row.text("seller_id");
        }

        Optional<Integer> weightGrams() {
            return product.optional("product_weight_g").map(_ -> product.number("product_weight_g"));
        }
    }

    String id() {
        return row.text("order_id");
    }

    /// Olist names nobody: a customer is a number and a town.
    Customer buyer() {
        var address = new Address(
                null,
                null,
                null,
                customer.text("customer_city"),
                customer.text("customer_state"),
                customer.text("customer_zip_code_prefix"),
                "BR");
        return new Customer(customer.text("customer_unique_id"), null, null, null, LANGUAGE, address);
    }
}

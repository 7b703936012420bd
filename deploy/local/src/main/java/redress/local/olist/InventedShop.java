package redress.local.olist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A shop we make up, told in the files of the public Olist data set: the same seed is the same shop.
public final class InventedShop {

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime OPENING = LocalDateTime.of(2018, 3, 1, 9, 0);
    private static final int PRODUCTS = 40;
    private static final int SELLERS = 12;

    private static final List<String> COMPLAINTS = List.of(
            "Comprei há um mês e o produto ainda não chegou, quero saber onde está",
            "Veio quebrado, o vidro todo trincado",
            "Recebi apenas uma peça, faltou a outra",
            "Mandaram o produto errado, diferente do anunciado",
            "Não funciona, parou de funcionar no segundo dia",
            "Péssimo, não recomendo",
            "The parcel never arrived and nobody answers",
            "Arrived damaged: the corner is cracked, \"fragile\" was on the box",
            "Two of the four pads are missing,\nonly received two",
            "Wrong item, not what I ordered",
            "Does not fit my car",
            "I am not happy");

    private final Random random;
    private final int orders;
    private final Map<String, List<List<String>>> rows = new HashMap<>();
    private final Map<String, Integer> complaints = new TreeMap<>();
    private int events;

    private InventedShop(long seed, int orders) {
        this.random = new Random(seed);
        this.orders = orders;
    }

    public static InventedShop of(long seed, int orders) {
        var shop = new InventedShop(seed, orders);
        shop.invent();
        return shop;
    }

    /// The orders with a low score and a text, and how many of these: each has a case, or up to as many.
    public Map<String, Integer> complaints() {
        return complaints;
    }

    public int orders() {
        return orders;
    }

    /// How many events its files tell of.
    public int events() {
        return events;
    }

    public Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : rows.entrySet()) {
                try (var out = Files.newBufferedWriter(folder.resolve(file.getKey()));
                        var csv = new CSVPrinter(out, CSVFormat.DEFAULT)) {
                    csv.printRecords(file.getValue());
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void invent() {
        header(
                "olist_orders_dataset.csv",
                "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,"
                        + "order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date");
        header(
                "olist_customers_dataset.csv",
                "customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state");
        header(
                "olist_products_dataset.csv",
                "product_id,product_category_name,product_name_lenght,product_description_lenght,"
                        + "product_photos_qty,product_weight_g,product_length_cm,product_height_cm,product_width_cm");
        header("product_category_name_translation.csv", "product_category_name,product_category_name_english");
        header(
                "olist_order_items_dataset.csv",
                "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value");
        header(
                "olist_order_payments_dataset.csv",
                "order_id,payment_sequential,payment_type,payment_installments,payment_value");
        header(
                "olist_order_reviews_dataset.csv",
                "review_id,order_id,review_score,review_comment_title,review_comment_message,"
                        + "review_creation_date,review_answer_timestamp");
        row("product_category_name_translation.csv", "pastilhas_freio", "brake_pads");
        for (int i = 0; i < PRODUCTS; i++) {
            row("olist_products_dataset.csv", "p" + i, "pastilhas_freio", "20", "300", "2", "450", "20", "10", "10");
        }
        for (int i = 0; i < orders; i++) {
            order();
        }
    }

    private void order() {
        var id = hex();
        var customer = hex();
        var bought = OPENING.plusMinutes(random.nextInt(60 * 24 * 90));
        row("olist_customers_dataset.csv", customer, hex(), "01001", "são paulo", "SP");
        var sellers = new TreeSet<Integer>();
        var total = items(id, bought, sellers);
        payments(id, total);
        events++; // placed
        fate(id, customer, bought, Math.max(1, sellers.size()));
        if (random.nextInt(100) < 27) {
            complaint(id, bought);
        }
        if (random.nextInt(100) < 40) {
            review(id, 3 + random.nextInt(3), "Tudo certo", bought);
        }
    }

    private BigDecimal items(String id, LocalDateTime bought, Set<Integer> sellers) {
        var total = BigDecimal.ZERO;
        var count = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
        for (int line = 1; line <= count; line++) {
            var price = BigDecimal.valueOf(500 + random.nextInt(20_000), 2);
            var freight = BigDecimal.valueOf(random.nextInt(3_000), 2);
            var seller = random.nextInt(SELLERS);
            sellers.add(seller);
            row(
                    "olist_order_items_dataset.csv",
                    id,
                    Integer.toString(line),
                    "p" + random.nextInt(PRODUCTS),
                    "s" + seller,
                    WALL_CLOCK.format(bought.plusDays(3)),
                    price.toPlainString(),
                    freight.toPlainString());
            total = total.add(price).add(freight);
        }
        return total;
    }

    /// Now and then in two parts, of which one may be nothing.
    private void payments(String id, BigDecimal total) {
        var voucher = random.nextInt(8) == 0
                ? BigDecimal.valueOf(random.nextInt(500), 2).min(total)
                : null;
        if (voucher != null) {
            payment(id, 2, "voucher", voucher);
        }
        payment(id, 1, "credit_card", voucher == null ? total : total.subtract(voucher));
    }

    private void payment(String id, int number, String method, BigDecimal amount) {
        events++;
        row("olist_order_payments_dataset.csv", id, Integer.toString(number), method, "1", amount.toPlainString());
    }

    private void fate(String id, String customer, LocalDateTime bought, int parcels) {
        var kind = random.nextInt(20);
        var status = kind == 0 ? "canceled" : kind < 4 ? "shipped" : kind == 4 ? "processing" : "delivered";
        var handedOver = status.equals("shipped") || status.equals("delivered");
        events += handedOver ? parcels : 0;
        events += status.equals("delivered") ? parcels : 0;
        events += status.equals("canceled") ? 1 : 0;
        row(
                "olist_orders_dataset.csv",
                id,
                customer,
                status,
                WALL_CLOCK.format(bought),
                WALL_CLOCK.format(bought.plusMinutes(10)),
                handedOver ? WALL_CLOCK.format(bought.plusDays(2)) : "",
                status.equals("delivered") ? WALL_CLOCK.format(bought.plusDays(9)) : "",
                WALL_CLOCK.format(bought.plusDays(20).toLocalDate().atStartOfDay()));
    }

    /// One in ten complains twice: that is one case as long as it is open.
    private void complaint(String id, LocalDateTime bought) {
        var times = random.nextInt(10) == 0 ? 2 : 1;
        complaints.put(id, times);
        for (int i = 0; i < times; i++) {
            events++;
            review(
                    id,
                    1 + random.nextInt(2),
                    COMPLAINTS.get(random.nextInt(COMPLAINTS.size())),
                    bought.plus(Duration.ofDays(i)));
        }
    }

    private void review(String id, int score, String text, LocalDateTime bought) {
        row(
                "olist_order_reviews_dataset.csv",
                hex(),
                id,
                Integer.toString(score),
                "",
                text,
                WALL_CLOCK.format(bought.plusDays(12)),
                WALL_CLOCK.format(bought.plusDays(13)));
    }

    private String hex() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private void header(String file, String columns) {
        rows.put(file, new ArrayList<>(List.of(List.of(columns.split(",", -1)))));
    }

    private void row(String file, String... fields) {
        rows.get(file).add(List.of(fields));
    }
}

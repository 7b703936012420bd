package redress.local.olist.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.local.olist.SmallFolder;
import redress.local.olist.words.Unusable;

/// Bad input ends before anything is sent, with one sentence that says where to look.
class OlistFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copy() {
        SmallFolder.copyTo(folder);
    }

    @Test
    void a_missing_folder() {
        says(folder.resolve("nowhere"), "There is no folder " + folder.resolve("nowhere") + ".");
    }

    @Test
    void a_missing_file() throws IOException {
        Files.delete(folder.resolve("olist_products_dataset.csv"));
        says("The folder " + folder + " has no file olist_products_dataset.csv.");
    }

    @Test
    void a_missing_column() throws IOException {
        change("olist_order_items_dataset.csv", "freight_value", "freight");
        says("The file olist_order_items_dataset.csv has no column freight_value.");
    }

    @Test
    void a_row_with_a_field_too_few() throws IOException {
        change("olist_order_payments_dataset.csv", "aaaa02,1,boleto,1,135.03", "aaaa02,1,boleto,135.03");
        says("olist_order_payments_dataset.csv, row 3: 4 fields where the header names 5.");
    }

    @Test
    void an_amount_that_is_no_number() throws IOException {
        change("olist_order_payments_dataset.csv", "135.03", "135 reais");
        says("olist_order_payments_dataset.csv, row 3: payment_value cannot be \"135 reais\".");
    }

    @Test
    void a_negative_amount() throws IOException {
        change("olist_order_payments_dataset.csv", "135.03", "-135.03");
        says("olist_order_payments_dataset.csv, row 3: payment_value cannot be \"-135.03\".");
    }

    @Test
    void an_amount_with_half_a_cent() throws IOException {
        change("olist_order_payments_dataset.csv", "135.03", "135.035");
        says("olist_order_payments_dataset.csv, row 3: payment_value cannot be \"135.035\".");
    }

    @Test
    void a_time_of_another_format() throws IOException {
        change("olist_orders_dataset.csv", "2018-06-01 08:00:00", "01/06/2018 08:00");
        says("olist_orders_dataset.csv, row 3: order_purchase_timestamp cannot be \"01/06/2018 08:00\".");
    }

    @Test
    void an_order_without_a_time_of_purchase() throws IOException {
        change("olist_orders_dataset.csv", "2018-06-01 08:00:00", "");
        says("olist_orders_dataset.csv, row 3: order_purchase_timestamp is empty.");
    }

    @Test
    void a_status_nobody_knows() throws IOException {
        change("olist_orders_dataset.csv", ",unavailable,", ",evaporated,");
        says("olist_orders_dataset.csv, row 6: order_status cannot be \"evaporated\".");
    }

    @Test
    void a_score_of_zero() throws IOException {
        change("olist_order_reviews_dataset.csv", "r07,aaaa07,1", "r07,aaaa07,0");
        says("olist_order_reviews_dataset.csv, row 7: review_score cannot be \"0\".");
    }

    @Test
    void an_order_twice() throws IOException {
        change("olist_orders_dataset.csv", "aaaa02,", "aaaa01,");
        says("olist_orders_dataset.csv, row 3: order_id aaaa01 was there already, in row 2.");
    }

    @Test
    void an_item_of_an_order_nobody_knows() throws IOException {
        change("olist_order_items_dataset.csv", "aaaa02,", "aaaa99,");
        says("olist_order_items_dataset.csv, row 4: order_id aaaa99 is not in olist_orders_dataset.csv.");
    }

    @Test
    void a_file_that_is_not_utf_8() throws IOException {
        var file = folder.resolve("olist_customers_dataset.csv");
        Files.writeString(file, Files.readString(file), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> OlistEvents.in(folder))
                .hasMessageStartingWith("The file olist_customers_dataset.csv is no CSV in UTF-8");
    }

    @Test
    void a_quote_that_never_ends() throws IOException {
        change("olist_order_reviews_dataset.csv", "quero trocar.\"", "quero trocar.");
        assertThatThrownBy(() -> OlistEvents.in(folder))
                .hasMessageStartingWith("The file olist_order_reviews_dataset.csv is no CSV in UTF-8");
    }

    private void change(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private void says(String sentence) {
        says(folder, sentence);
    }

    private static void says(Path folder, String sentence) {
        assertThatThrownBy(() -> OlistEvents.in(folder))
                .isInstanceOf(Unusable.class)
                .hasMessage(sentence);
    }
}

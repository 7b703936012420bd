package redress.local.olist.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import redress.local.olist.words.Unusable;

/// One row of a file of the data set, read by column name. Each fault names the file and the row, counted as a
/// spreadsheet does: the header is row 1.
record Row(String file, CSVRecord cells) {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    long number() {
        return cells.getRecordNumber() + 1;
    }

    String text(String column) {
        return optional(column).orElseThrow(() -> new Unusable("row.blank", file, number(), column));
    }

    Optional<String> optional(String column) {
        return Optional.of(cells.get(column)).filter(text -> !text.isBlank());
    }

    int number(String column) {
        try {
            return amount(column).intValueExact();
        } catch (ArithmeticException _) {
            throw broken(column, text(column));
        }
    }

    /// The data set has prices as binary fractions ("99.9"); money has two digits after the point and is never
    /// negative.
    BigDecimal amount(String column) {
        var text = text(column);
        try {
            var amount = new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
            if (amount.signum() < 0) throw broken(column, text);
            return amount;
        } catch (ArithmeticException | NumberFormatException _) {
            throw broken(column, text);
        }
    }

    Optional<Instant> time(String column) {
        return optional(column).map(text -> timeOf(column, text));
    }

    Instant requiredTime(String column) {
        return timeOf(column, text(column));
    }

    Unusable broken(String column, String text) {
        return new Unusable("row.broken", file, number(), column, text);
    }

    private Instant timeOf(String column, String text) {
        try {
            return SaoPaulo.at(LocalDateTime.parse(text, WRITTEN));
        } catch (DateTimeParseException _) {
            throw broken(column, text);
        }
    }
}

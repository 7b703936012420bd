package redress.contracts;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/// An amount in a currency; in JSON `{"amount": "12.30", "currency": "CNY"}`.
///
/// The currency is one of ISO 4217. An amount has at most 12 digits before the point and 4 behind it
/// (unit prices go below a cent). It is kept with the currency's own digits at least, so `12.3` and
/// `12.30` are one value. A `Money` may be negative, as in a ledger; messages carry none that is.
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) implements Comparable<Money> {

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(12);

    public Money {
        Objects.requireNonNull(amount, "an amount of money needs a number");
        Objects.requireNonNull(currency, "an amount of money needs a currency");
        amount = normal(amount, digitsOf(currency));
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(inMyCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inMyCurrency(other)), currency);
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    /// A share of it, rounded half up to the currency's smallest coin.
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor).setScale(digitsOf(currency), RoundingMode.HALF_UP), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isAtMost(Money other) {
        return compareTo(other) <= 0;
    }

    public boolean isIn(String otherCurrency) {
        return currency.equals(otherCurrency);
    }

    /// Without a rate nobody can compare two currencies: that throws.
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inMyCurrency(other));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private BigDecimal inMyCurrency(Money other) {
        if (!isIn(other.currency)) {
            throw new IllegalArgumentException(
                    "an amount in " + currency + " and one in " + other.currency + " cannot be put together");
        }
        return other.amount;
    }

    private static BigDecimal normal(BigDecimal amount, int digits) {
        if (amount.abs().compareTo(TOO_MUCH) >= 0) {
            throw new IllegalArgumentException("an amount has at most 12 digits before the point");
        }
        var shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (shortest.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("an amount has at most 4 decimals");
        }
        return shortest.setScale(Math.max(digits, shortest.scale()), RoundingMode.UNNECESSARY);
    }

    private static int digitsOf(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("the currency is not one of ISO 4217", unknown);
        }
    }
}

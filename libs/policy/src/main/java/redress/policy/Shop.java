package redress.policy;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// One shop on one platform: what kind of seller it is, where, in what money and language.
public record Shop(
        Name name,
        Profile profile,
        ZoneId zone,
        Currency currency,
        Locale language,
        Calendar calendar,
        Figures figures) {

    /// How messages name a shop.
    public record Name(String platform, String shop) {}

    Shop called(Name other) {
        return new Shop(other, profile, zone, currency, language, calendar, figures);
    }
}

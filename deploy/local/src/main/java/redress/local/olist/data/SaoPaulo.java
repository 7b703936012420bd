package redress.local.olist.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The wall clock of the data set: America/Sao_Paulo with the offset of that day, -03:00 or, in the summers up to
/// 2019, -02:00. Summer time began at midnight: that midnight never was and is read as one o'clock; of the hour that
/// came twice in February the first is meant.
final class SaoPaulo {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private SaoPaulo() {}

    static Instant at(LocalDateTime wallClock) {
        return wallClock.atZone(ZONE).toInstant();
    }
}

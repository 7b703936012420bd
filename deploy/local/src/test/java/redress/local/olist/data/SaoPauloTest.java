package redress.local.olist.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaoPauloTest {

    @ParameterizedTest
    @CsvSource({
        "2018-07-01T12:00:00, 2018-07-01T12:00:00-03:00", // winter
        "2018-01-01T12:00:00, 2018-01-01T12:00:00-02:00", // summer
        "2017-10-14T23:59:59, 2017-10-14T23:59:59-03:00",
        "2017-10-15T00:30:00, 2017-10-15T01:30:00-02:00", // this half past midnight never was
        "2018-11-04T01:00:00, 2018-11-04T01:00:00-02:00", // in 2018 summer began in November
        "2018-10-21T01:00:00, 2018-10-21T01:00:00-03:00",
        "2018-02-17T23:30:00, 2018-02-17T23:30:00-02:00", // came twice: the first
        "2018-02-18T00:00:00, 2018-02-18T00:00:00-03:00"
    })
    void a_wall_clock_has_the_offset_of_its_day(LocalDateTime wallClock, String moment) {
        assertThat(SaoPaulo.at(wallClock))
                .isEqualTo(OffsetDateTime.parse(moment).toInstant());
    }
}

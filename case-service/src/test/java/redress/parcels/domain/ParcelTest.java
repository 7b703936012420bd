package redress.parcels.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.decider.DeciderSpec.given;
import static redress.parcels.domain.Parcel.DECIDER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.parcels.domain.ParcelCommand.RecordFact;
import redress.parcels.domain.ParcelEvent.*;

class ParcelTest {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    static final UUID WORDS = new UUID(0, 1);
    static final UUID SAME_WORDS_STORED_AGAIN = new UUID(0, 2);

    static Stream<ParcelEvent> facts() {
        return Stream.of(
                scanned(MONDAY, WORDS),
                new ParcelSigned("W-1", "DHL", MONDAY, List.of()),
                new ParcelRefused("W-1", "DHL", MONDAY, List.of(WORDS)),
                new ParcelProblemReported("W-1", "DHL", MONDAY, WORDS, List.of()),
                new ParcelReportedLost("W-1", "DHL", MONDAY, List.of()),
                new ParcelReportedDamaged("W-1", "DHL", MONDAY, List.of()));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_is_kept_once(ParcelEvent fact) {
        given(DECIDER).when(new RecordFact(fact)).then(fact);
        given(DECIDER, fact).when(new RecordFact(fact)).thenNothing();
        given(DECIDER, scanned(TUESDAY, WORDS)).when(new RecordFact(fact)).then(fact);
    }

    @Test
    void the_same_happening_in_words_stored_again_is_the_same_fact() {
        given(DECIDER, scanned(MONDAY, WORDS))
                .when(new RecordFact(scanned(MONDAY, SAME_WORDS_STORED_AGAIN)))
                .thenNothing();
    }

    @Test
    void the_same_happening_at_another_time_is_another_fact() {
        given(DECIDER, scanned(MONDAY, WORDS))
                .when(new RecordFact(scanned(TUESDAY, WORDS)))
                .then(scanned(TUESDAY, WORDS));
    }

    @Test
    void a_waybill_belongs_to_one_carrier() {
        given(DECIDER, scanned(MONDAY, WORDS))
                .when(new RecordFact(new ParcelSigned("W-1", "UPS", TUESDAY, List.of())))
                .thenRefused("parcel.other-carrier");
    }

    @Test
    void COV_X_01_the_latest_is_so_by_the_carriers_time_in_whatever_order_it_was_told() {
        var signed = new ParcelSigned("W-1", "DHL", TUESDAY, List.of());

        assertThat(DECIDER.fold(List.of(signed, scanned(MONDAY, WORDS))).latest())
                .hasValue(signed);
        assertThat(DECIDER.fold(List.of(scanned(MONDAY, WORDS), signed)).latest())
                .hasValue(signed);
        assertThat(DECIDER.fold(List.of()).latest()).isEmpty();
    }

    @Test
    void it_is_signed_for_once_the_carrier_said_so() {
        assertThat(DECIDER.fold(List.of(scanned(MONDAY, WORDS))).isSigned()).isFalse();
        assertThat(DECIDER.fold(List.of(new ParcelSigned("W-1", "DHL", MONDAY, List.of())))
                        .isSigned())
                .isTrue();
    }

    static ParcelScanned scanned(Instant at, UUID words) {
        return new ParcelScanned("W-1", "DHL", at, List.of(words));
    }
}

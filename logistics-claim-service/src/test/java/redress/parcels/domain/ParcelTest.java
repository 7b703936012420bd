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
import redress.parcels.domain.ParcelCommand.*;
import redress.parcels.domain.ParcelEvent.*;

class ParcelTest {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    static final UUID CLAIM = new UUID(0, 1);

    static Stream<Fact> facts() {
        return Stream.of(
                new ParcelScanned("W-1", "DHL", MONDAY),
                new ParcelSigned("W-1", "DHL", MONDAY),
                new ParcelRefused("W-1", "DHL", MONDAY),
                new ParcelProblemReported("W-1", "DHL", MONDAY),
                new ParcelReportedLost("W-1", "DHL", MONDAY),
                new ParcelReportedDamaged("W-1", "DHL", MONDAY));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_is_kept_once(Fact fact) {
        given(DECIDER).when(new RecordFact(fact)).then(fact);
        given(DECIDER, fact).when(new RecordFact(fact)).thenNothing();
        given(DECIDER, new ParcelScanned("W-1", "DHL", TUESDAY))
                .when(new RecordFact(fact))
                .then(fact);
    }

    @Test
    void a_waybill_belongs_to_one_carrier() {
        given(DECIDER, new ParcelScanned("W-1", "DHL", MONDAY))
                .when(new RecordFact(new ParcelSigned("W-1", "UPS", TUESDAY)))
                .thenRefused("parcel.other-carrier");
    }

    @Test
    void a_claim_is_noted_once_and_with_it_when_the_order_says_the_parcel_came() {
        var claimed = new ParcelClaimed("W-1", CLAIM);
        var delivered = new ParcelDelivered("W-1", MONDAY);

        given(DECIDER).when(new NoteClaim("W-1", CLAIM, List.of())).then(claimed);
        given(DECIDER, claimed)
                .when(new NoteClaim("W-1", CLAIM, List.of(MONDAY)))
                .then(delivered);
        given(DECIDER, claimed, delivered)
                .when(new NoteClaim("W-1", CLAIM, List.of(MONDAY)))
                .thenNothing();
        given(DECIDER, claimed)
                .when(new NoteClaim("W-1", new UUID(0, 2), List.of()))
                .then(new ParcelClaimed("W-1", new UUID(0, 2)));
    }

    @Test
    void it_came_when_it_was_first_signed_for_or_its_order_says_so() {
        assertThat(parcel(new ParcelScanned("W-1", "DHL", MONDAY)).deliveredAt())
                .isEmpty();
        assertThat(parcel(new ParcelSigned("W-1", "DHL", TUESDAY), new ParcelSigned("W-1", "DHL", MONDAY))
                        .deliveredAt())
                .hasValue(MONDAY);
        assertThat(parcel(new ParcelSigned("W-1", "DHL", TUESDAY), new ParcelDelivered("W-1", MONDAY))
                        .deliveredAt())
                .hasValue(MONDAY);
    }

    @Test
    void it_is_lost_since_its_carrier_first_said_so() {
        assertThat(parcel(new ParcelSigned("W-1", "DHL", MONDAY)).lostAt()).isEmpty();
        assertThat(parcel(new ParcelReportedLost("W-1", "DHL", TUESDAY), new ParcelReportedLost("W-1", "DHL", MONDAY))
                        .lostAt())
                .hasValue(MONDAY);
    }

    private static Parcel parcel(ParcelEvent... history) {
        return DECIDER.fold(List.of(history));
    }
}

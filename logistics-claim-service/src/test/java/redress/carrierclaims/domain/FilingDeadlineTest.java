package redress.carrierclaims.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.carrierclaims.domain.FilingDeadline.Since;
import redress.carrierclaims.domain.FilingTime.Stage;
import redress.contracts.CarrierClaimCause;
import redress.parcels.domain.Parcel;
import redress.parcels.domain.ParcelEvent;
import redress.parcels.domain.ParcelEvent.*;

/// I-10, P-26: until when a claim may be filed.
class FilingDeadlineTest {

    static final Instant DELIVERED = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant LOST = Instant.parse("2026-03-12T09:00:00Z");
    static final ParcelEvent SIGNED = new ParcelSigned("W-1", "DHL", DELIVERED);
    static final ParcelEvent GONE = new ParcelReportedLost("W-1", "DHL", LOST);

    @Test
    void P_26_it_runs_from_the_delivery_and_P_34_warns_before_its_end() {
        assertThat(of(CarrierClaimCause.DAMAGE, SIGNED))
                .hasValue(new FilingDeadline(
                        Since.DELIVERY,
                        DELIVERED,
                        30,
                        Instant.parse("2026-03-27T09:00:00Z"),
                        Instant.parse("2026-04-01T09:00:00Z")));
    }

    @Test
    void a_lost_parcels_runs_from_the_confirmed_loss() {
        assertThat(of(CarrierClaimCause.LOSS, SIGNED, GONE).orElseThrow().at()).isEqualTo(LOST);
        assertThat(of(CarrierClaimCause.DAMAGE, SIGNED, GONE).orElseThrow().at())
                .isEqualTo(DELIVERED);
    }

    @Test
    void where_that_is_not_known_it_runs_from_the_other() {
        assertThat(of(CarrierClaimCause.LOSS, SIGNED).orElseThrow().since()).isEqualTo(Since.DELIVERY);
        assertThat(of(CarrierClaimCause.SHORTAGE, GONE).orElseThrow().since()).isEqualTo(Since.LOSS);
        assertThat(of(CarrierClaimCause.DAMAGE, new ParcelScanned("W-1", "DHL", DELIVERED)))
                .isEmpty();
    }

    @Test
    void days_are_those_of_the_shops_zone() {
        var parcel = Parcel.DECIDER.fold(List.of(SIGNED));
        var berlin = FilingDeadline.of(CarrierClaimCause.DAMAGE, parcel, 30, 5, ZoneId.of("Europe/Berlin"));

        // summer time began meanwhile
        assertThat(berlin.orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-04-01T08:00:00Z"));
    }

    @Test
    void its_stages_begin_at_their_moment() {
        var deadline = of(CarrierClaimCause.DAMAGE, SIGNED).orElseThrow();

        assertThat(deadline.stageAt(deadline.warnAt().minusNanos(1))).isEqualTo(Stage.RUNNING);
        assertThat(deadline.stageAt(deadline.warnAt())).isEqualTo(Stage.NEAR);
        assertThat(deadline.stageAt(deadline.dueAt().minusNanos(1))).isEqualTo(Stage.NEAR);
        assertThat(deadline.stageAt(deadline.dueAt())).isEqualTo(Stage.MISSED);
    }

    private static Optional<FilingDeadline> of(CarrierClaimCause cause, ParcelEvent... history) {
        return FilingDeadline.of(cause, Parcel.DECIDER.fold(List.of(history)), 30, 5, ZoneId.of("Asia/Shanghai"));
    }
}

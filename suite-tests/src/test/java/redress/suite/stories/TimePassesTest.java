package redress.suite.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.local.players.Agent;

/// Nobody answers: the case goes on by the clock. Time passes for all cases at once, so these
/// stories are told one after the other.
class TimePassesTest {

    private static final Duration REMINDED_AFTER = Duration.ofHours(49);
    private static final int REMINDERS = 3;
    private static final Duration LABEL_IS_OLD = Duration.ofDays(31);
    private static final Duration LINK_IS_OLD = Duration.ofHours(73);

    private final Stage stage = Stage.set();
    private final Agent ann = stage.ann();

    /// P-24: the difference may be paid for three days; then the customer is offered the exchange again.
    @Test
    void COV_000_10_COV_000_22_a_payment_link_that_nobody_used_expires_and_another_one_is_made() {
        var sale = stage.brakePads();
        var caseId = stage.offeredSportPads(sale);
        ann.answers(caseId, "WPU-02", "TOP_UP", Map.of());
        var expired = sale.customer().paymentLink(1);
        ann.at(caseId, "WPU-04");

        stage.time().passes(LINK_IS_OLD, stage.ops());

        var offeredAgain = ann.at(caseId, "WPU-02");
        assertThat(offeredAgain.visit()).isEqualTo(2);
        sale.customer().presses(expired);
        assertThat(stage.topUps(caseId, "EXPIRED")).hasSize(1);
        ann.answers(offeredAgain, "TOP_UP", Map.of()).demandDone();
        var fresh = sale.customer().paymentLink(2);
        assertThat(fresh).isNotEqualTo(expired);
        ann.at(caseId, "WPU-04");
        assertThat(ann.sees(caseId).reshipments()).isEmpty();

        sale.customer().presses(fresh);

        assertThat(stage.topUps(caseId, "PAID")).hasSize(1);
        stage.dispatched(sale, caseId);
        assertThat(ann.closed(caseId).outcome()).isEqualTo("EXCHANGED");
    }

    /// P-12: a label is waited for thirty days.
    @Test
    void COV_000_06_COV_000_23_I_07_a_label_that_nobody_used_is_cancelled_and_a_used_one_is_not() {
        var idle = stage.brakePads();
        var idleCase = stage.labelled(idle);
        var used = stage.brakePads();
        var usedCase = stage.labelled(used);
        var usedLabel = stage.rmaId(usedCase);
        var waybill = used.customer().sendsBack(used.orderId(), usedLabel, "They are on their way:");
        ann.notesTracking(usedLabel, waybill, "dhl");
        ann.comesBack(usedLabel, "IN_TRANSIT");
        assertThat(ann.triesToCancelLabel(usedLabel))
                .satisfies(no -> assertThat(no.status()).isEqualTo(409))
                .satisfies(no -> assertThat(no.rule()).isEqualTo("urn:redress:label.used"));

        stage.time().passes(LABEL_IS_OLD, stage.ops());

        assertThat(ann.closed(idleCase).outcome()).isEqualTo("RESHIPPED");
        assertThat(returns(idleCase)).containsExactly("LABEL_CANCELLED");
        stage.awaitLedger(idleCase, "52.20", "0.00", "0.00", "52.20");
        assertThat(ann.closed(usedCase).outcome()).isEqualTo("RESHIPPED");
        assertThat(returns(usedCase)).containsExactly("IN_TRANSIT");
        stage.awaitLedger(usedCase, "59.30", "0.00", "0.00", "59.30");

        stage.players().warehouse().takesIn(usedLabel, used.orderId(), waybill);
        stage.players().warehouse().findsFault(usedLabel, used.orderId(), "one clip is missing");
        ann.comesBack(usedLabel, "INSPECTED_NOT_OK");
    }

    private List<String> returns(String caseId) {
        return ann.sees(caseId).json().path("returns").findValuesAsText("status");
    }

    /// R-000-03, ENG-1, P-04, P-05: three reminders, then REFUSED. INC-12, P-09: TIMEOUT; the supplier's later answer
    /// is history (ENG-17).
    @Test
    void silent_customers_are_reminded_three_times_and_silent_suppliers_waited_for_three_days() {
        var photos = stage.brakePads();
        var withoutPhotos = stage.complaint(photos, Stage.Market.EN);
        ann.answers(withoutPhotos, "INC-04", "YES", Agent.missing("1", 2));
        ann.at(withoutPhotos, "INC-07");
        var plan = stage.brakePads();
        var claimed = stage.claimed(plan);
        stage.players().purchasing().submits(claimed.claimId());
        ann.at(claimed.caseId(), "INC-12");

        for (int reminder = 1; reminder <= REMINDERS; reminder++) {
            stage.time().passes(REMINDED_AFTER, stage.ops());
            photos.customer().got(reminder, "a reminder", mail -> mail.subject().startsWith("We are waiting"));
            assertThat(ann.sees(withoutPhotos).node()).isEqualTo("INC-07");
        }
        stage.time().passes(REMINDED_AFTER, stage.ops());

        ann.answers(withoutPhotos, "INC-08", "RESHIP", Agent.missing("1", 2));
        stage.dispatched(photos, withoutPhotos);
        assertThat(ann.closed(withoutPhotos).outcome()).isEqualTo("RESHIPPED");
        assertThat(photos.customer().mails().stream()
                        .filter(mail -> mail.subject().startsWith("We are waiting")))
                .hasSize(REMINDERS);

        var deciding = ann.at(claimed.caseId(), "INC-16");
        stage.players().supplier().willSendGoods(claimed.claimId());
        ann.answers(deciding, "RESHIP", Map.of()).demand(200, 204);
        stage.dispatched(plan, claimed.caseId());
        assertThat(ann.closed(claimed.caseId()).outcome()).isEqualTo("RESHIPPED");
    }
}

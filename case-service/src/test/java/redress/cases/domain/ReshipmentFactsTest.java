package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.playbook.NodeKind;
import redress.contracts.Money;
import redress.policy.Outcome;

/// What a case does when it hears of the goods it had sent again (ENG-5, I-06, R-000-27).
class ReshipmentFactsTest {

    final Course course = new Course(in(SCENE, PLAYBOOKS));
    UUID reshipmentId;

    @BeforeEach
    void two_pads_are_to_be_sent_again() {
        course.with(received("M-1", known(INCOMPLETE)))
                .with(missing("INC-04", 1, "YES", 2))
                .with(answer("INC-07", 1, "REFUSED"))
                .with(missing("INC-08", 1, "RESHIP", 2));
        reshipmentId = reshipment().asked().reshipmentId();
        assertThat(course.file().status()).isEqualTo(CaseStatus.WAITING_EXTERNAL);
    }

    @Test
    void ENG_5_its_number_is_sent_to_the_customer_and_ends_the_case_once_she_has_it() {
        var dispatched = course.then(told(ReshipmentStatus.DISPATCHED, "W-2"));
        assertThat(dispatched).hasSize(2);
        assertThat(letterIn(dispatched).template()).isEqualTo("SEND_TRACKING");
        assertThat(letterIn(dispatched).variables()).containsEntry("waybill", "W-2");
        course.with(told(ReshipmentStatus.DISPATCHED, "W-2"));

        var sent = course.then(isSent(letterIn(dispatched).messageId()));
        assertThat(sent)
                .contains(new ReshipmentTrackingSent(
                        reshipmentId, letterIn(dispatched).messageId()))
                .endsWith(new CaseClosed(Outcome.RESHIPPED, NO_TEXTS));
    }

    @Test
    void I_16_told_again_that_it_left_nothing_is_new_before_and_after_the_customer_knows() {
        course.with(told(ReshipmentStatus.DISPATCHED, "W-2"));
        assertThat(course.then(told(ReshipmentStatus.DISPATCHED, "W-2"))).isEmpty();
        course.with(isSent(letterIn(course.history()).messageId()));
        assertThat(course.then(told(ReshipmentStatus.DISPATCHED, "W-2"))).isEmpty();
    }

    @Test
    void what_arrived_before_the_mail_went_out_has_arrived_and_the_mail_goes_out_all_the_same() {
        course.with(told(ReshipmentStatus.DISPATCHED, "W-2")).with(told(ReshipmentStatus.DELIVERED, ""));
        course.with(isSent(letterIn(course.history()).messageId()));

        assertThat(reshipment().status()).isEqualTo(ReshipmentStatus.DELIVERED);
        assertThat(reshipment().waybill()).isEqualTo("W-2");
        assertThat(course.file().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void I_08_late_facts_are_kept_on_the_closed_case() {
        course.with(told(ReshipmentStatus.DISPATCHED, "W-2"))
                .with(isSent(letterIn(course.history()).messageId()));

        assertThat(course.then(told(ReshipmentStatus.DELIVERED, "")))
                .containsExactly(new ReshipmentReported(reshipmentId, ReshipmentStatus.DELIVERED, "", "", List.of()));
    }

    @Test
    void called_off_the_last_to_answer_decides_anew_and_may_send_as_much_again() {
        assertThat(course.then(told(ReshipmentStatus.CANCELLED, "")))
                .containsExactly(
                        new ReshipmentReported(reshipmentId, ReshipmentStatus.CANCELLED, "", "", List.of()),
                        entered("INC-08", 2, NodeKind.DECISION));
        course.with(told(ReshipmentStatus.CANCELLED, "")).with(missing("INC-08", 2, "RESHIP", 4)); // I-06

        assertThat(course.file().status()).isEqualTo(CaseStatus.WAITING_EXTERNAL);
    }

    @Test
    void called_off_while_closed_a_reopened_case_goes_back_to_who_answered_last() {
        course.with(new CloseCase(Outcome.REJECTED, NOTE, ANN)).with(told(ReshipmentStatus.CANCELLED, ""));

        assertThat(course.file().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(course.then(new ReopenCase(REASON, ANN))).endsWith(entered("INC-08", 2, NodeKind.DECISION));
    }

    private Reshipment reshipment() {
        return course.file().dossier().undertakings().reshipments().getFirst();
    }

    private TakeFact told(ReshipmentStatus status, String waybill) {
        var dispatched = status == ReshipmentStatus.DISPATCHED;
        List<Money> freight = dispatched ? List.of(Money.of("5.00", "EUR")) : List.of();
        return new TakeFact(
                new ReshipmentReported(reshipmentId, status, waybill, dispatched ? "DHL" : "", freight), SYSTEM);
    }

    private static TakeFact isSent(UUID messageId) {
        return new TakeFact(new MessageReported(messageId, MessageStatus.SENT), SYSTEM);
    }

    private static AnswerNode missing(String node, int visit, String answer, int pads) {
        var lines = Map.of("missing", List.of(new Quantity("1", pads)));
        return new AnswerNode(node, visit, answer, new Inputs(Map.of(), Map.of(), lines, Map.of(), Map.of()), ANN);
    }

    private static MessageRequested letterIn(List<CaseEvent> events) {
        return events.stream()
                .filter(MessageRequested.class::isInstance)
                .map(MessageRequested.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}

package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.RecoveryLedgerTest.*;
import static redress.cases.domain.SampleCase.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseEvent.*;
import redress.cases.playbook.Effect;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.RefundKind;
import redress.contracts.Sourcing;
import redress.contracts.SupplierPlan;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Party;

/// What a case set going, told so that a person reads no code (glossary 1.2, 1.3).
class WorkInWordsTest {

    private static final UUID REQUEST = new UUID(3, 1);
    private static final UUID MESSAGE = new UUID(3, 2);
    private static final Instant DUE = Instant.parse("2026-03-04T08:30:00Z");
    private static final DepartmentRequestOpened OPENED = new DepartmentRequestOpened(
            REQUEST, Department.AFTER_SALES_GROUP, "MISSING_CAUSE", "INC-09", 1, Hold.HOLDS, List.of(), DUE);

    final CaseWords words = new CaseWords(PLAYBOOKS, POLICY, Map.of(NOTE_REF, "two short, sorry")::get);
    final CaseFile asked = atQuestion();

    static Stream<CaseEvent> events() {
        return Stream.of(
                new NodeDeadlineSet("INC-06", 1, Patience.REMIND, DUE, "ENG-1"),
                new NodeDeadlineSet("INC-12", 1, Patience.TIME_OUT, DUE, "P-09"),
                new NodeDeadlineSet("INC-06", 1, Patience.CLOSE, DUE, "P-06"),
                new AwaitSkipped("INC-12", 1, NOTE),
                new CaseFellDormant("INC-06", 1, 3),
                new EvidenceRequested("INC-07", 1, List.of(EvidenceKind.values()), List.of(EvidenceKind.CHAT_LOG), 1),
                new EvidenceRequested("INC-07", 1, List.of(), List.of(EvidenceKind.CHAT_LOG), 1),
                evidence(List.of(EvidenceKind.NAMEPLATE_PHOTO)),
                evidence(List.of()),
                new EvidenceKindChanged(REQUEST, EvidenceKind.FAULT_MEDIA),
                OPENED,
                new DepartmentRequestAnswered(REQUEST, "SKU_MATCHING_ERROR", Inputs.NONE, List.of()),
                new DepartmentRequestOverdue(REQUEST),
                new LiabilityDetermined(Party.PRODUCT_TEAM, LiabilityCause.SKU_MATCHING_ERROR),
                new ImprovementTaskOpened(REQUEST, Department.PRODUCT_TEAM, LiabilityCause.SKU_MATCHING_ERROR),
                letter("CUSTOMER", "ASK_PHOTOS"),
                letter("ORDER_DESK", "DEPARTMENT_REMINDER"),
                claimed(),
                refund(RefundKind.POST_COMPLETION, TWO_PADS),
                new ReshipmentAsked(
                        RESHIPMENT,
                        "O-1",
                        TWO_PADS,
                        List.of(),
                        Sourcing.SUPPLIER_REPLACEMENT,
                        Effect.Charge.FREE,
                        List.of(),
                        DUE),
                new ReshipmentTrackingSent(RESHIPMENT, MESSAGE));
    }

    static Stream<CaseEvent> reports() {
        return Stream.of(
                        Stream.of(ClaimStatus.values()).map(status -> told(status, cny("62.00"))),
                        Stream.of(RefundStatus.values()).map(status -> told(status, eur("1.00"))),
                        Stream.of(ReshipmentStatus.values())
                                .flatMap(status -> Stream.of(
                                        told(status), new ReshipmentReported(RESHIPMENT, status, "W9", "", List.of()))),
                        Stream.of(MessageStatus.values()).map(status -> new MessageReported(MESSAGE, status)),
                        Stream.of(RefundKind.values()).map(kind -> refund(kind, TWO_PADS)))
                .flatMap(each -> each);
    }

    @Test
    void every_event_is_told_in_both_languages_and_without_a_code() {
        assertThat(Stream.concat(events(), reports())).allSatisfy(event -> {
            var told = words.tell(asked, event).text();
            assertThat(told.en()).doesNotContainPattern("[A-Z]+_[A-Z]").doesNotContainPattern("\\p{IsHan}");
            assertThat(told.zh()).doesNotContainPattern("[A-Z]+_[A-Z]").containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void the_story_of_a_question_to_a_department_reads_like_one() {
        var said = new DepartmentRequestAnswered(
                REQUEST, "SUPPLIER_SHORT_SHIPMENT", Inputs.of(Map.of(), NOTE), Requester.of(PAT));

        assertThat(en(OPENED)).isEqualTo("Asked the department after-sales group: why something is missing");
        assertThat(zh(OPENED)).isEqualTo("询问售后群：少发原因");
        assertThat(words.tell(asked, said).text().en())
                .isEqualTo("The department after-sales group answered: supplier shipped short: “two short, sorry”");
        assertThat(zh(new DepartmentRequestOverdue(REQUEST))).isEqualTo("售后群逾期未答复");
    }

    @Test
    void what_came_of_it_is_told_with_its_amounts_and_numbers() {
        assertThat(en(new NodeDeadlineSet("INC-12", 1, Patience.TIME_OUT, DUE, "P-09")))
                .isEqualTo("Waits until 2026-03-04 08:30 UTC");
        assertThat(en(new EvidenceRequested(
                        "INC-07", 1, List.of(EvidenceKind.PRODUCT_PHOTO), List.of(EvidenceKind.CHAT_LOG), 1)))
                .isEqualTo("Asked for evidence: photo of the goods as received; if possible: chat log");
        assertThat(en(new SupplierClaimReported(
                        CLAIM, ClaimStatus.ANSWERED, List.of(SupplierPlan.REFUND), List.of(cny("60.00")))))
                .isEqualTo("Supplier claim: answered by the supplier, plan: money back, 60.00 CNY");
        assertThat(en(RecoveryLedgerTest.dispatched())).isEqualTo("Reshipment: dispatched, waybill W-9");
        assertThat(en(letter("CUSTOMER", "SEND_TRACKING")))
                .isEqualTo("To be written to the customer: the number of the reshipment");
        assertThat(zh(refund(RefundKind.FULL, TWO_PADS))).isEqualTo("ann 申请：全额退款");
        assertThat(words.tell(asked, new RefundReported(REFUND, RefundStatus.REJECTED, List.of(), "I-01"))
                        .rule())
                .isEqualTo("I-01");
    }

    /// In the playbook itself, where answers have their names.
    private static CaseFile atQuestion() {
        return CASE.fold(List.of(
                opened(),
                recognised(),
                classified(),
                started(),
                new PlaybookSwitched("INT", "INC", 1, "INC-01", ""),
                OPENED));
    }

    private static EvidenceReceived evidence(List<EvidenceKind> kind) {
        return new EvidenceReceived(REQUEST, kind, "image/png", 9, "", NOTE_REF, Actor.Kind.CUSTOMER);
    }

    private static MessageRequested letter(String to, String template) {
        return new MessageRequested(MESSAGE, to, "", List.of(Channel.EMAIL), template, "en", Map.of(), "");
    }

    private String en(CaseEvent event) {
        return words.tell(asked, event).text().en();
    }

    private String zh(CaseEvent event) {
        return words.tell(asked, event).text().zh();
    }
}

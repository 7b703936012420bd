package redress.cases.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.CloseCase;
import redress.cases.domain.CaseCommand.MarkUrgency;
import redress.cases.domain.CaseCommand.ReopenCase;
import redress.cases.domain.CaseCommand.SkipAwait;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseStatus;
import redress.cases.domain.ClaimStatus;
import redress.cases.domain.LineFates;
import redress.cases.domain.MessageStatus;
import redress.cases.domain.MissingPads;
import redress.cases.domain.RequestStatus;
import redress.cases.domain.ReshipmentStatus;
import redress.cases.domain.Texts;
import redress.cases.domain.Urgency;
import redress.cases.domain.WaitsFor.Whom;
import redress.cases.playbook.InForce;
import redress.cases.views.CaseSheet.Entry;
import redress.cases.views.CaseSheet.LineCount;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.eventlog.EventJson;
import redress.http.ProblemTexts;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Party;

/// What agents and departments see of one case as it goes (COV-000-03, I-08).
class CaseSheetsTest {

    @Nested
    class Case {

        @Test
        void an_answer_says_what_it_takes() {
            var yes = PlayedCase.opened().sheet().allowedAnswers().getFirst();

            assertThat(yes.answer()).isEqualTo("YES");
            assertThat(yes.refusedBecause()).isNull();
            assertThat(yes.inputs()).containsExactly(new Entry.Lines("missing", "lines", true, null));
        }

        @Test
        void an_amount_says_how_much_it_may_be() {
            var small = skipped()
                    .answered("INC-16", "REFUND")
                    .sheet()
                    .allowedAnswers()
                    .getFirst();

            assertThat(small.inputs())
                    .containsExactly(new Entry.Amount("amount", "money", true, null, eur("25.00"), eur("25.00"), null));
        }

        @Test
        void I_02_an_answer_that_a_rule_refuses_says_which_in_both_languages() {
            var again = skipped();
            again.answered("INC-16", "REFUND").answered("INC-19", "NO");
            assertThat(again.sheet().status()).isEqualTo(CaseStatus.CLOSED);
            again.give(new ReopenCase(Map.of(), MissingPads.ANN));

            var full = again.sheet().allowedAnswers().getLast();
            assertThat(full.refusedBecause().rule()).isEqualTo("refund.under-way");
            assertThat(full.refusedBecause().text().en()).contains("I-02");
            assertThat(full.refusedBecause().text().zh()).isEqualTo("这些明细已有退款正在处理或已完成");
        }

        @Test
        void evidence_is_named_by_reference_only() {
            var proof = PlayedCase.opened().sheet().evidence().getFirst();

            assertThat(proof.kind()).isEqualTo(EvidenceKind.OUTER_PACKAGING_PHOTO);
            assertThat(proof.nameRef()).isEqualTo(MissingPads.PHOTO);
            assertThat(proof.sha256()).isNull();
        }

        @Test
        void a_case_that_waits_says_for_whom_and_until_when() {
            var asked = PlayedCase.asked().sheet();
            assertThat(asked.status()).isEqualTo(CaseStatus.WAITING_DEPARTMENT);
            assertThat(asked.waitsFor().who()).isEqualTo(Whom.DEPARTMENT);
            assertThat(asked.waitsFor().departments()).containsExactly(Department.AFTER_SALES_GROUP);
            assertThat(asked.waitsFor().text().en()).isEqualTo("after-sales group");
            assertThat(asked.deadlines()).extracting(CaseSheet.Deadline::what).containsExactly("REQUEST");

            var claimed = PlayedCase.claimed().sheet();
            assertThat(claimed.status()).isEqualTo(CaseStatus.WAITING_EXTERNAL);
            assertThat(claimed.waitsFor().who()).isEqualTo(Whom.SUPPLIER);
            assertThat(claimed.deadlines())
                    .extracting(CaseSheet.Deadline::what, CaseSheet.Deadline::rule)
                    .containsExactly(tuple("TIME_OUT", "P-09"));
        }

        @Test
        void every_moment_of_a_case_can_be_drawn() {
            var whole = reshipped().history();
            for (var version = 1; version <= whole.size(); version++) {
                var sheet = new CaseSheets(InForce.always(PlayedCase.PLAYBOOKS), PlayedCase.POLICY, new ProblemTexts())
                        .draw(whole.subList(0, version))
                        .orElseThrow();
                assertThat(EventJson.write(sheet)).contains("\"version\":" + version);
            }
        }

        @Test
        void COV_000_03_the_supplier_pays_after_the_case_was_closed_and_the_ledger_turns() {
            var closed = reshipped();
            assertThat(closed.sheet().status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(closed.sheet().waitsFor()).isNull();
            assertThat(closed.sheet().deadlines()).isEmpty();
            assertThat(closed.sheet().ledger().others().getFirst().open()).isEqualTo(cny("62.00"));

            var paid = closed.told(new SupplierClaimReported(
                            closed.claimId(), ClaimStatus.SETTLED, List.of(), List.of(cny("62.00"))))
                    .sheet();
            assertThat(paid.status()).isEqualTo(CaseStatus.CLOSED);
            var ledger = paid.ledger();
            assertThat(ledger.cost()).isEqualTo(eur("5.20"));
            assertThat(ledger.others().getFirst())
                    .isEqualTo(new CaseSheet.Balance(cny("62.00"), cny("62.00"), cny("0"), cny("0")));
            assertThat(paid.claims().getFirst().recovered()).isEqualTo(cny("62.00"));
            assertThat(paid.lines())
                    .extracting(CaseSheet.Line::goods, CaseSheet.Line::money, CaseSheet.Line::recovery)
                    .containsExactly(
                            tuple(LineFates.Goods.RESHIPPED, LineFates.Money.NONE, LineFates.Recovery.RECOVERED));
            assertThat(paid.lines().getFirst().ledger().cost()).isEqualTo(eur("5.20"));
            assertThat(paid.reshipments().getFirst().lines()).containsExactly(new LineCount("1", 2));
            assertThat(paid.liability())
                    .isEqualTo(new CaseSheet.Liability(Party.SUPPLIER, LiabilityCause.SUPPLIER_SHORT_SHIPMENT));
            assertThat(paid.messages()).extracting(CaseSheet.Letter::template).contains("SEND_TRACKING");
        }
    }

    @Nested
    class Inbox {

        @Test
        void a_request_says_what_is_asked_and_what_may_be_answered() {
            var request = PlayedCase.asked().requests().getFirst();

            assertThat(request.department()).isEqualTo(Department.AFTER_SALES_GROUP);
            assertThat(request.question().en()).isEqualTo("Why is the item missing?");
            assertThat(request.topicText().zh()).isEqualTo("少发原因");
            assertThat(request.status()).isEqualTo(RequestStatus.OPEN);
            assertThat(request.answers())
                    .extracting(CaseSheet.Allowed::answer)
                    .containsExactly(
                            "SUPPLIER_SHORT_SHIPMENT",
                            "WAREHOUSE_SHORT_SHIPMENT",
                            "ORDERING_ERROR",
                            "SKU_MATCHING_ERROR");
            assertThat(request.orderId()).isEqualTo("O-1");
            assertThat(request.node()).isEqualTo("INC-09");
        }

        @Test
        void an_answered_request_says_what_was_answered_by_whom_and_keeps_its_words() {
            var request = PlayedCase.claimed().requests().getFirst();

            assertThat(request.status()).isEqualTo(RequestStatus.ANSWERED);
            assertThat(request.answer()).isEqualTo("SUPPLIER_SHORT_SHIPMENT");
            assertThat(request.answeredBy()).isEqualTo("pat");
            assertThat(request.answeredAt()).isAfter(request.openedAt());
            assertThat(request.noteRef()).isEqualTo(PlayedCase.NOTE_REF);
            assertThat(request.answers())
                    .allSatisfy(answer -> assertThat(answer.text()).isNotNull());
        }

        @Test
        void a_case_closed_by_hand_calls_its_questions_off() {
            var closed = PlayedCase.asked()
                    .give(new CloseCase(Outcome.REJECTED, Map.of(Texts.NOTE, PlayedCase.NOTE_REF), MissingPads.ANN));

            assertThat(closed.requests().getFirst().status()).isEqualTo(RequestStatus.CANCELLED);
            assertThat(closed.sheet().deadlines()).isEmpty();
        }
    }

    private static PlayedCase skipped() {
        return PlayedCase.claimed()
                .give(new MarkUrgency(Urgency.URGENT, Map.of(), MissingPads.ANN))
                .give(new SkipAwait(
                        List.of(new SkipAwait.Wait("INC-12", 1)),
                        Map.of(Texts.REASON, PlayedCase.NOTE_REF),
                        MissingPads.ANN));
    }

    /// The supplier sends goods; they left, and the customer has their number.
    private static PlayedCase reshipped() {
        var played = PlayedCase.claimed();
        played.told(new SupplierClaimReported(
                played.claimId(), ClaimStatus.ANSWERED, List.of(SupplierPlan.RESHIP), List.of()));
        played.answered("INC-16", "RESHIP");
        assertThat(played.sheet().waitsFor().who()).isEqualTo(Whom.WAREHOUSE);
        played.told(new ReshipmentReported(
                played.reshipmentId(), ReshipmentStatus.DISPATCHED, "W-9", "DHL", List.of(eur("5.20"))));
        assertThat(played.sheet().waitsFor().who()).isEqualTo(Whom.MESSAGE);
        var letter = played.sheet().messages().getLast();
        return played.told(new MessageReported(letter.messageId(), MessageStatus.SENT));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}

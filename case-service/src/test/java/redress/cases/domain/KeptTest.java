package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.SampleCase.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.playbook.NodeKind;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.decider.Decider;
import redress.decider.Refused;
import redress.policy.Outcome;

/// What a case keeps: evidence, letters, and facts from outside.
class KeptTest {

    static final AddEvidence PHOTO = shown(1, EvidenceKind.PRODUCT_PHOTO);

    @Nested
    class Evidence {

        @Test
        void is_kept_with_who_supplied_it() {
            var work = complained().does(PHOTO);

            assertThat(work.last())
                    .isEqualTo(List.of(new EvidenceReceived(
                            new UUID(1, 1),
                            List.of(EvidenceKind.PRODUCT_PHOTO),
                            "image/jpeg",
                            1,
                            "ab",
                            new UUID(2, 1),
                            Actor.Kind.AGENT)));
        }

        @Test
        void is_kept_while_the_order_is_unknown() {
            assertThat(new CaseInWork(PLAYBOOKS)
                            .does(received("M-1", unknown()))
                            .decided(PHOTO))
                    .hasSize(1);
        }

        @Test
        void I_16_the_same_again_changes_nothing_even_on_a_closed_case() {
            var work = complained().does(PHOTO);
            assertThat(work.decided(PHOTO)).isEmpty();
            assertThat(work.does(new CloseCase(Outcome.REJECTED, NOTE, ANN)).decided(PHOTO))
                    .isEmpty();
        }

        @Test
        void I_08_a_closed_case_takes_none() {
            assertThat(complained()
                            .does(new CloseCase(Outcome.REJECTED, NOTE, ANN))
                            .refusal(PHOTO))
                    .isEqualTo("case.closed");
        }

        @Test
        void needs_a_case_and_somebody_who_works_it() {
            assertThat(new CaseInWork(PLAYBOOKS).refusal(PHOTO)).isEqualTo("case.absent");
            assertThat(complained()
                            .refusal(new AddEvidence(
                                    new UUID(1, 1), EvidenceKind.CHAT_LOG, "text/plain", 1, "", NOTE_REF, PAT)))
                    .isEqualTo("case.role");
        }

        @Test
        void ENG_17_of_another_kind_than_thought_may_be_what_the_node_waited_for() {
            var work = askedForPhotos().shows(1, EvidenceKind.PRODUCT_PHOTO).shows(2, EvidenceKind.CHAT_LOG);
            assertThat(work.at()).isEqualTo("INC-07/1");

            work.does(new ChangeEvidenceKind(new UUID(1, 2), EvidenceKind.OUTER_PACKAGING_PHOTO, ANN));

            assertThat(work.last().getFirst())
                    .isEqualTo(new EvidenceKindChanged(new UUID(1, 2), EvidenceKind.OUTER_PACKAGING_PHOTO));
            assertThat(work.at()).isEqualTo("INC-09/1");
        }

        @Test
        void of_the_kind_it_is_already_changes_nothing() {
            assertThat(complained()
                            .does(PHOTO)
                            .decided(new ChangeEvidenceKind(new UUID(1, 1), EvidenceKind.PRODUCT_PHOTO, ANN)))
                    .isEmpty();
        }

        @Test
        void that_is_not_there_is_of_no_kind_and_a_closed_case_changes_none() {
            var change = new ChangeEvidenceKind(new UUID(1, 1), EvidenceKind.CHAT_LOG, ANN);

            assertThat(complained().refusal(change)).isEqualTo("evidence.absent");
            assertThat(new CaseInWork(PLAYBOOKS).refusal(change)).isEqualTo("case.absent");
            assertThat(complained()
                            .does(PHOTO)
                            .does(new CloseCase(Outcome.REJECTED, NOTE, ANN))
                            .refusal(change))
                    .isEqualTo("case.closed");
        }
    }

    @Nested
    class Letters {

        static final WriteToCustomer HELLO = new WriteToCustomer(new UUID(4, 4), "cafe", ANN);

        @Test
        void an_agent_writes_in_their_own_words() {
            assertThat(complained().does(HELLO).latest(MessageRequested.class))
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(letter.messageId()).isEqualTo(new UUID(4, 4));
                        assertThat(letter.to()).isEqualTo(MessageRequested.CUSTOMER);
                        assertThat(letter.template()).isEqualTo("AGENT_MESSAGE");
                        assertThat(letter.contentRef()).isEqualTo("cafe");
                    });
        }

        @Test
        void I_16_the_same_again_changes_nothing() {
            assertThat(complained().does(HELLO).decided(HELLO)).isEmpty();
        }

        @Test
        void reach_the_customer_of_a_closed_case_and_it_stays_closed() {
            var work = complained()
                    .does(new CloseCase(Outcome.REJECTED, NOTE, ANN))
                    .does(HELLO);

            assertThat(work.last()).hasSize(1);
            assertThat(work.status()).isEqualTo(CaseStatus.CLOSED);
        }

        @Test
        void need_a_customer_and_somebody_who_works_the_case() {
            assertThat(new CaseInWork(PLAYBOOKS).refusal(HELLO)).isEqualTo("case.absent");
            assertThat(new CaseInWork(PLAYBOOKS)
                            .does(received("M-1", unknown()))
                            .refusal(HELLO))
                    .isEqualTo("case.order-unknown");
            assertThat(complained().refusal(new WriteToCustomer(new UUID(4, 4), "cafe", PAT)))
                    .isEqualTo("case.role");
        }

        @Test
        void I_20_are_in_the_customers_language_else_the_orders_else_the_shops() {
            assertThat(languageOf("pt-BR", "fr")).isEqualTo("pt-BR");
            assertThat(languageOf("", "fr")).isEqualTo("fr");
            assertThat(languageOf("", "")).isEqualTo("en");
        }

        static String languageOf(String customers, String orders) {
            var m = message("M-1");
            var said = new IncomingMessage(
                    "M-1", m.channel(), "O-1", "C-1", customers, m.texts(), List.of(), m.receivedAt());
            var order = new CaseOrder("O-1", "ebay", "brake-and-bolt", ORDER.profile(), "C-1", orders, ORDER.lines());
            return new CaseInWork(PLAYBOOKS)
                    .does(new ReceiveMessage(said, new Intake.OrderKnown(order, INCOMPLETE), CUSTOMER))
                    .does(HELLO)
                    .letters()
                    .getLast()
                    .language();
        }
    }

    @Nested
    class Costs {

        static final Money SIX = Money.of("6.40", "EUR");

        @Test
        void that_nobody_told_are_said_by_an_agent_also_of_a_closed_case() {
            var work = sentAgain();
            var freight = freightOf(work);

            assertThat(work.does(new StateCost(freight, SIX, ANN)).last())
                    .isEqualTo(List.of(new CostStated(freight, SIX, Requester.of(ANN))));
            assertThat(work.decided(new StateCost(freight, SIX, ANN))).isEmpty();
            assertThat(work.does(new CloseCase(Outcome.RESHIPPED, NOTE, ANN))
                            .decided(new StateCost(freight, Money.zero("EUR"), ANN)))
                    .as("said better")
                    .hasSize(1);
        }

        @Test
        void that_are_known_or_are_none_are_not_asked_for() {
            var work = sentAgain();

            assertThat(work.refusal(new StateCost(new UnknownCost(UnknownCost.Of.GOODS, "1"), SIX, ANN)))
                    .isEqualTo("cost.not-asked");
            assertThat(work.refusal(new StateCost(new UnknownCost(UnknownCost.Of.LABEL, "none"), SIX, ANN)))
                    .isEqualTo("cost.not-asked");
            assertThat(work.refusal(new StateCost(freightOf(work), Money.of("-0.01", "EUR"), ANN)))
                    .isEqualTo("cost.bad");
        }

        @Test
        void are_said_of_a_case_that_is_known_by_those_who_work_it() {
            var freight = new UnknownCost(UnknownCost.Of.FREIGHT, "none");

            assertThat(new CaseInWork(PLAYBOOKS).refusal(new StateCost(freight, SIX, ANN)))
                    .isEqualTo("case.absent");
            assertThat(new CaseInWork(PLAYBOOKS)
                            .does(received("M-1", unknown()))
                            .refusal(new StateCost(freight, SIX, ANN)))
                    .isEqualTo("case.order-unknown");
            assertThat(complained().refusal(new StateCost(freight, SIX, PAT))).isEqualTo("case.role");
        }

        static CaseInWork sentAgain() {
            var work = askedForWish().answers("RESHIP");
            return work.does(work.dispatched());
        }

        static UnknownCost freightOf(CaseInWork work) {
            var sent = work.works().reshipments().getLast().asked().reshipmentId();
            return new UnknownCost(UnknownCost.Of.FREIGHT, sent.toString());
        }
    }

    @Nested
    class Facts {

        @Test
        void about_what_the_case_never_asked_for_are_refused() {
            var stray = fact(new MessageReported(new UUID(5, 5), MessageStatus.SENT));

            assertThat(complained().refused(stray))
                    .extracting(Refused::rule, Refused::kind)
                    .containsExactly("case.fact-unknown", Refused.Kind.CONFLICT);
            assertThat(new CaseInWork(PLAYBOOKS).refusal(stray)).isEqualTo("case.absent");
        }

        @Test
        void are_not_for_a_person_to_tell() {
            var work = askedForPhotos();

            assertThat(work.refusal(new TakeFact(
                            new MessageReported(work.letters().getFirst().messageId(), MessageStatus.SENT), ANN)))
                    .isEqualTo("case.role");
        }

        @ParameterizedTest
        @EnumSource(SupplierPlan.class)
        void I_16_told_again_change_nothing(SupplierPlan plan) {
            var work = awaitingPlan();
            var told = work.planned(plan);

            assertThat(work.does(told).decided(told)).isEmpty();
        }

        @Test
        void I_16_a_dispatch_told_again_after_its_number_was_sent_changes_nothing() {
            var work = askedForWish().answers("RESHIP");
            var told = work.dispatched();
            work.does(told).does(work.sent());

            assertThat(work.decided(told)).isEmpty();
        }

        @Test
        void ENG_17_there_before_the_node_waits_answer_at_once() {
            var work = awaitingPlan().does(new CloseCase(Outcome.REJECTED, NOTE, ANN));
            work.plans(SupplierPlan.RESHIP);
            assertThat(work.last()).hasSize(1);

            work.does(new ReopenCase(REASON, ANN));

            assertThat(work.at()).isEqualTo("INC-16/1");
        }

        @Test
        void ENG_17_answer_a_node_once_and_a_second_visit_needs_a_newer_one() {
            var work = askedForCause().told("SUPPLIER_SHORT_SHIPMENT").plans(SupplierPlan.RESHIP);
            var second = (CaseFile.Known) CaseFile.evolve(work.file(), entered("INC-12", 2, NodeKind.CHECK));

            assertThat(new Walk(PLAYBOOKS, POLICY, SCENE, second).attend().events())
                    .isEmpty();
            assertThat(CASE_WITH_ALL.decide(second, work.planned(SupplierPlan.REFUND)))
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(
                                    NodeAnswered.class,
                                    answered -> assertThat(answered.answer()).isEqualTo("REFUND")));
        }

        static final Decider<CaseFile, CaseCommand, CaseEvent> CASE_WITH_ALL = in(SCENE, PLAYBOOKS);

        @Test
        void I_08_late_ones_are_kept_on_a_closed_case() {
            var work = askedForWish().answers("REFUND").answers("NO");
            assertThat(work.status()).isEqualTo(CaseStatus.CLOSED);

            work.does(work.refund(RefundStatus.EXECUTED));

            assertThat(work.last()).hasSize(1);
            assertThat(work.status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(work.works().refunds().getFirst().status()).isEqualTo(RefundStatus.EXECUTED);
        }

        @Test
        void a_refund_that_was_refused_brings_the_case_back_to_who_decided() {
            var work = askedForWish().answers("REFUND").answers("NO");

            work.does(work.refund(RefundStatus.REJECTED));

            assertThat(work.last().get(1)).isEqualTo(new CaseReopened(NO_TEXTS));
            assertThat(work.at()).isEqualTo("INC-19/2");
            assertThat(work.answers("YES", amount("1.00")).status()).isEqualTo(CaseStatus.CLOSED);
        }

        @Test
        void a_refund_that_was_refused_leaves_a_case_alone_that_ended_otherwise() {
            var work = askedForWish().answers("REFUND").answers("NO");
            var refused = work.refund(RefundStatus.REJECTED);
            work.does(new ReopenCase(REASON, ANN)).does(new CloseCase(Outcome.REJECTED, NOTE, ANN));

            assertThat(work.does(refused).last()).hasSize(1);
        }

        @Test
        void ENG_5_a_number_that_was_sent_is_not_sent_again_on_a_later_visit() {
            var work = askedForWish().answers("RESHIP");
            work.does(work.dispatched()).does(new CloseCase(Outcome.REJECTED, NOTE, ANN));
            work.does(work.sent()).does(new ReopenCase(REASON, ANN));

            assertThat(work.status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(work.templates()).containsOnlyOnce("SEND_TRACKING");
            assertThat(work.works().reshipments().getFirst().status()).isEqualTo(ReshipmentStatus.TRACKING_SENT);
        }
    }
}

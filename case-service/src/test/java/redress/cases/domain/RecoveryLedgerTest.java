package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.ANN;
import static redress.cases.domain.SampleCase.ORDER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseEvent.Claimed;
import redress.cases.domain.CaseEvent.CostStated;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.LineFates.Goods;
import redress.cases.domain.LineFates.Recovery;
import redress.cases.domain.RecoveryLedger.Balance;
import redress.cases.domain.UnknownCost.Of;
import redress.cases.playbook.Effect;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
import redress.contracts.SupplierPlan;
import redress.policy.LiabilityCause;

/// The ledger and the fates of lines (domain 5.1, COV-000-03): brake pads bought in yuan at 31.00 each and sold in euro
/// at 12.50, screws at 4.90 that nobody knows the cost of.
class RecoveryLedgerTest {

    static final UUID CLAIM = new UUID(1, 1);
    static final UUID REFUND = new UUID(1, 2);
    static final UUID RESHIPMENT = new UUID(1, 3);
    static final UUID RETURN = new UUID(1, 4);
    static final UnknownCost FREIGHT = new UnknownCost(Of.FREIGHT, RESHIPMENT.toString());
    static final List<Quantity> TWO_PADS = List.of(new Quantity("1", 2));
    static final List<Quantity> BOTH = List.of(new Quantity("1", 4), new Quantity("2", 1));

    @Nested
    class Ledgers {

        @Test
        void the_goods_cost_something_once_they_left_and_the_supplier_who_pays_later_turns_open_into_recovered() {
            var asked = after(claimed(), reshipped(TWO_PADS));
            assertThat(asked.others()).containsExactly(yuan("0", "0", "62.00"));

            var left = after(claimed(), reshipped(TWO_PADS), dispatched(eur("5.20")));
            assertThat(left.balance()).isEqualTo(euro("5.20", "0", "0"));
            assertThat(left.others()).containsExactly(yuan("62.00", "0", "62.00"));
            assertThat(left.others().getFirst().lost()).isEqualTo(cny("0"));

            var paid = after(
                    claimed(),
                    reshipped(TWO_PADS),
                    dispatched(eur("5.20")),
                    told(ClaimStatus.ACCEPTED, cny("60.00")),
                    told(ClaimStatus.SETTLED, cny("60.00")));
            assertThat(paid.others()).containsExactly(yuan("62.00", "60.00", "0"));
            assertThat(paid.others().getFirst().lost()).isEqualTo(cny("2.00"));
            assertThat(paid.balance().lost()).isEqualTo(eur("5.20"));
        }

        @Test
        void a_claim_that_was_written_off_leaves_all_of_it_lost() {
            var ledger = after(
                    claimed(),
                    reshipped(TWO_PADS),
                    dispatched(eur("5.20")),
                    told(ClaimStatus.ANSWERED),
                    told(ClaimStatus.WRITTEN_OFF));

            assertThat(ledger.others()).containsExactly(yuan("62.00", "0", "0"));
            assertThat(ledger.others().getFirst().lost()).isEqualTo(cny("62.00"));
        }

        @Test
        void I_09_a_claim_that_was_refused_is_no_open_money() {
            var ledger = after(claimed(), reshipped(TWO_PADS), dispatched(eur("5.20")), told(ClaimStatus.REFUSED));

            assertThat(ledger.others()).containsExactly(yuan("62.00", "0", "0"));
        }

        @Test
        void what_the_supplier_agreed_to_is_what_may_still_come() {
            assertThat(after(claimed(), told(ClaimStatus.ACCEPTED, cny("40.00")))
                            .others())
                    .containsExactly(yuan("0", "0", "40.00"));
        }

        @Test
        void a_refund_costs_once_it_was_carried_out_and_nothing_if_it_was_rejected() {
            var asked = refund(RefundKind.PARTIAL, TWO_PADS);

            assertThat(after(asked, told(RefundStatus.SENT)).balance()).isEqualTo(euro("0", "0", "0"));
            assertThat(after(asked, told(RefundStatus.REJECTED)).balance()).isEqualTo(euro("0", "0", "0"));
            assertThat(after(asked, told(RefundStatus.EXECUTED, eur("7.00"))).balance())
                    .isEqualTo(euro("7.00", "0", "0"));
        }

        @Test
        void a_claim_worth_more_than_the_case_cost_is_no_loss_below_zero() {
            assertThat(after(claimed()).others().getFirst().lost()).isEqualTo(cny("0"));
            assertThat(after(claimed(), told(ClaimStatus.SETTLED, cny("62.00")))
                            .others()
                            .getFirst()
                            .lost())
                    .isEqualTo(cny("0"));
        }

        @Test
        void an_unknown_cost_is_named_and_never_taken_as_0() {
            var ledger = after(reshipped(BOTH), dispatched());

            assertThat(ledger.others()).containsExactly(yuan("124.00", "0", "0"));
            assertThat(ledger.unknown()).containsExactly("2");
            assertThat(ledger.asked()).containsExactlyInAnyOrder(FREIGHT, new UnknownCost(Of.GOODS, "2"));
            assertThat(after(reshipped(BOTH)).unknown())
                    .as("nothing has left yet")
                    .isEmpty();
            assertThat(after(claimed(new Claimed("2", "SCR-9", 1, List.of()))).unknown())
                    .containsExactly("2");
            assertThat(after(refund(RefundKind.FULL, TWO_PADS), told(RefundStatus.EXECUTED))
                            .unknown())
                    .containsExactly("1");
        }

        @Test
        void what_an_agent_said_of_an_unknown_cost_is_booked_until_those_who_know_tell() {
            var said = after(
                    reshipped(BOTH),
                    dispatched(),
                    stated(FREIGHT, eur("9.00")),
                    stated(FREIGHT, eur("6.40")),
                    stated(new UnknownCost(Of.GOODS, "2"), eur("1.10")));

            assertThat(said.balance()).isEqualTo(euro("7.50", "0", "0"));
            assertThat(said.unknown()).isEmpty();
            assertThat(said.asked()).isEmpty();

            assertThat(after(reshipped(TWO_PADS), dispatched(eur("5.20")), stated(FREIGHT, eur("6.40")))
                            .balance())
                    .isEqualTo(euro("5.20", "0", "0"));
        }

        @Test
        void a_label_costs_once_it_was_made_and_nothing_if_it_came_back_unused() {
            assertThat(after(label()).asked()).isEmpty();
            assertThat(after(label(), told(ReturnStatus.LABEL_ISSUED, eur("7.10")))
                            .balance())
                    .isEqualTo(euro("7.10", "0", "0"));
            assertThat(after(label(), told(ReturnStatus.LABEL_ISSUED)).asked())
                    .containsExactly(new UnknownCost(Of.LABEL, RETURN.toString()));
            assertThat(after(label(), told(ReturnStatus.LABEL_ISSUED, eur("7.10")), told(ReturnStatus.LABEL_CANCELLED))
                            .balance())
                    .isEqualTo(euro("0", "0", "0"));
        }

        @Test
        void the_parts_of_the_lines_make_up_the_whole_to_the_last_coin() {
            var ledger = after(refund(RefundKind.PARTIAL, BOTH), told(RefundStatus.EXECUTED, eur("10.00")));

            assertThat(ledger.line("1").orElseThrow().balance().cost()).isEqualTo(eur("9.10"));
            assertThat(ledger.line("2").orElseThrow().balance().cost()).isEqualTo(eur("0.90"));
            for (var cents = 1; cents < 200; cents++) {
                var amount = Money.zero("EUR").plus(eur("0.01").times(cents));
                var entries = after(refund(RefundKind.PARTIAL, BOTH), told(RefundStatus.EXECUTED, amount))
                        .entries();
                assertThat(entries).noneMatch(entry -> entry.amount().isNegative());
                assertThat(entries.stream()
                                .map(RecoveryLedger.Entry::amount)
                                .reduce(Money::plus)
                                .orElseThrow())
                        .isEqualTo(amount);
            }
        }

        @Test
        void a_line_that_nothing_came_of_has_no_ledger() {
            assertThat(after(claimed(), reshipped(TWO_PADS)).line("2")).isEmpty();
        }

        @Test
        void goods_that_were_called_off_cost_nothing() {
            assertThat(after(reshipped(TWO_PADS), told(ReshipmentStatus.CANCELLED))
                            .entries())
                    .isEmpty();
        }

        RecoveryLedger after(CaseEvent... events) {
            return RecoveryLedger.of(ORDER, works(events), "EUR");
        }
    }

    @Nested
    class Fates {

        @Test
        void goods_money_and_recovery_go_their_own_ways() {
            assertThat(fates(claimed(), reshipped(TWO_PADS)))
                    .isEqualTo(new LineFates("1", Goods.RESHIP_ASKED, LineFates.Money.NONE, Recovery.CLAIMED));
            assertThat(fates(
                            claimed(),
                            reshipped(TWO_PADS),
                            dispatched(),
                            told(ClaimStatus.ACCEPTED),
                            refund(RefundKind.PARTIAL, TWO_PADS)))
                    .isEqualTo(new LineFates("1", Goods.RESHIPPED, LineFates.Money.ASKED, Recovery.AGREED));
            assertThat(fates(
                            claimed(),
                            reshipped(TWO_PADS),
                            told(ReshipmentStatus.DELIVERED),
                            told(ClaimStatus.SETTLED, cny("62.00")),
                            refund(RefundKind.FULL, TWO_PADS),
                            told(RefundStatus.EXECUTED, eur("50.00"))))
                    .isEqualTo(new LineFates("1", Goods.DELIVERED, LineFates.Money.REFUNDED, Recovery.RECOVERED));
        }

        @Test
        void what_was_refused_called_off_or_given_up_says_so() {
            assertThat(fates(
                            claimed(),
                            told(ClaimStatus.WRITTEN_OFF),
                            reshipped(TWO_PADS),
                            told(ReshipmentStatus.CANCELLED),
                            refund(RefundKind.PARTIAL, TWO_PADS),
                            told(RefundStatus.REJECTED)))
                    .isEqualTo(new LineFates("1", Goods.NONE, LineFates.Money.REFUSED, Recovery.LOST));
        }

        @Test
        void freight_paid_back_is_no_money_for_the_line() {
            assertThat(fates(refund(RefundKind.FREIGHT, TWO_PADS), told(RefundStatus.EXECUTED, eur("4.00")))
                            .money())
                    .isEqualTo(LineFates.Money.NONE);
        }

        @Test
        void a_part_that_was_paid_back_stays_so_while_more_is_asked_for() {
            assertThat(fates(
                                    refund(RefundKind.MISSING, TWO_PADS),
                                    told(RefundStatus.EXECUTED, eur("4.00")),
                                    new RefundRequested(
                                            new UUID(9, 9), "O-1", RefundKind.PARTIAL, TWO_PADS, List.of(), by()))
                            .money())
                    .isEqualTo(LineFates.Money.PARTLY_REFUNDED);
        }

        LineFates fates(CaseEvent... events) {
            CaseFile file = SampleCase.CASE.fold(List.of(SampleCase.and(SampleCase.inManual(), events)));
            return LineFates.of(((CaseFile.Known) file).dossier()).getFirst();
        }
    }

    static Undertakings works(CaseEvent... events) {
        var works = Undertakings.NONE;
        for (var event : events) {
            works = works.after(event);
        }
        return works;
    }

    static SupplierClaimRequested claimed() {
        return claimed(new Claimed("1", "PAD-4", 2, List.of(cny("31.00"))));
    }

    static SupplierClaimRequested claimed(Claimed line) {
        return new SupplierClaimRequested(
                CLAIM,
                "O-1",
                "ebay",
                "brake-and-bolt",
                "S-1",
                LiabilityCause.SUPPLIER_SHORT_SHIPMENT,
                List.of(line),
                List.of());
    }

    static SupplierClaimReported told(ClaimStatus status, Money... amount) {
        return new SupplierClaimReported(CLAIM, status, List.of(SupplierPlan.REFUND), List.of(amount));
    }

    static RefundRequested refund(RefundKind kind, List<Quantity> lines) {
        return new RefundRequested(REFUND, "O-1", kind, lines, List.of(), by());
    }

    static Requester by() {
        return Requester.of(ANN).getFirst();
    }

    static RefundReported told(RefundStatus status, Money... amount) {
        return new RefundReported(REFUND, status, List.of(amount), "");
    }

    static ReshipmentAsked reshipped(List<Quantity> lines) {
        return new ReshipmentAsked(
                RESHIPMENT, "O-1", lines, List.of(), Sourcing.OWN_STOCK, Effect.Charge.FREE, List.of(), Instant.EPOCH);
    }

    static ReshipmentReported dispatched(Money... freight) {
        return new ReshipmentReported(RESHIPMENT, ReshipmentStatus.DISPATCHED, "W-9", "DHL", List.of(freight));
    }

    static ReshipmentReported told(ReshipmentStatus status) {
        return new ReshipmentReported(RESHIPMENT, status, "", "", List.of());
    }

    static CostStated stated(UnknownCost cost, Money amount) {
        return new CostStated(cost, amount, Requester.of(ANN));
    }

    static ReturnAuthorized label() {
        return new ReturnAuthorized(RETURN, "O-1", ReturnMethod.LABEL, FreightPayer.SELLER, TWO_PADS);
    }

    static ReturnReported told(ReturnStatus status, Money... cost) {
        return new ReturnReported(RETURN, status, "", List.of(cost));
    }

    static Balance euro(String cost, String recovered, String open) {
        return new Balance(eur(cost), eur(recovered), eur(open));
    }

    static Balance yuan(String cost, String recovered, String open) {
        return new Balance(cny(cost), cny(recovered), cny(open));
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}

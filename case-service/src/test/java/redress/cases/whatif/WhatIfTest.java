package redress.cases.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.cases.domain.Catalogue;
import redress.cases.domain.UnknownCost;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.cases.whatif.Verdict.Ending;
import redress.contracts.Money;
import redress.policy.Outcome;

/// A closed case under other versions of INC: what follows from its log is told, and nothing else.
class WhatIfTest {

    static final PlaybookLoader LOADER = new PlaybookLoader(Catalogue.vocabulary());
    static final Playbooks SHIPPED = LOADER.shipped();
    static final ClosedCase REFUNDED = EndedCase.refunded(SHIPPED);

    static final String ACCESSORY = """
                kind: DECISION
                text: { en: "Is only a small accessory missing?", zh: "是否仅缺少小配件？" }
                answers: { YES: INC-20, NO: INC-21 }
                inputs:
                  YES: [ { name: amount, type: money, required: true, below: lines.price } ]
            """;

    /// From this price on the line is refunded, else nothing is.
    static final String BY_PRICE = """
                kind: CHECK
                mode: query
                check: goods.price >= %s.0
                text: { en: "Is it worth a refund?", zh: "是否值得退款？" }
                answers: { YES: INC-21, NO: INC-22 }
              - id: INC-22
                kind: ACTION
                text: { en: "Decline.", zh: "拒绝。" }
                effects: [ { type: RESOLUTION, outcome: REJECTED } ]
                answers: { DONE: INC-90 }
            """;

    @Test
    void the_version_it_was_worked_by_changes_nothing() {
        var verdict = verdict(SHIPPED.newest("INC").orElseThrow());

        assertThat(verdict.ending()).isEqualTo(Ending.SAME);
        assertThat(verdict.outcome()).contains(Outcome.REFUNDED_FULL);
        assertThat(verdict.parting()).isEmpty();
        assertThat(verdict.costDifference()).isEmpty();
        assertThat(verdict.waitingDifference()).contains(Duration.ZERO);
    }

    @Test
    void a_check_with_another_threshold_leads_elsewhere() {
        var before = changed(ACCESSORY, BY_PRICE.formatted("20"));
        var playbooks = among(before);
        var work = EndedCase.wished(playbooks);

        var verdict =
                new WhatIf(changed(ACCESSORY, BY_PRICE.formatted("30")), playbooks, EndedCase.POLICY).of(work.told());

        assertThat(verdict.ending()).isEqualTo(Ending.OTHER);
        assertThat(verdict.recorded()).isEqualTo(Outcome.REFUNDED_FULL);
        assertThat(verdict.outcome()).contains(Outcome.REJECTED);
        assertThat(verdict.parting()).contains(new Parting("INC-19", "YES", "NO", "", ""));
        assertThat(verdict.waitingDifference()).contains(Duration.ZERO);
    }

    @Test
    void what_was_never_asked_is_unknown() {
        var verdict = verdict(changed("RESHIP: INC-17, REFUND: INC-19 }\n", """
            RESHIP: INC-17, REFUND: INC-30 }
              - id: INC-30
                kind: DECISION
                text: { en: "Is she a good customer?", zh: "是否优质客户？" }
                answers: { YES: INC-21, NO: INC-19 }
            """));

        assertThat(verdict.ending()).isEqualTo(Ending.UNKNOWN);
        assertThat(verdict.outcome()).isEmpty();
        assertThat(verdict.parting()).contains(new Parting("INC-16", "REFUND", "REFUND", "INC-19", "INC-30"));
        assertThat(verdict.why().orElseThrow().en()).isEqualTo("INC-30 asks what was never asked in this case.");
        assertThat(verdict.why().orElseThrow().zh()).startsWith("INC-30 ");
        assertThat(verdict.costDifference()).isEmpty();
        assertThat(verdict.waitingDifference()).isEmpty();
    }

    @Test
    void an_answer_that_is_not_taken_any_more_is_unknown() {
        assertThat(whyNot(changed("{ YES: INC-20, NO: INC-21 }", "{ YES: INC-20 }")))
                .isEqualTo("INC-19 does not take the answer NO any more.");
    }

    @Test
    void what_an_answer_did_not_carry_is_unknown() {
        assertThat(whyNot(changed(
                        "YES: [ { name: amount, type: money, required: true, below: lines.price } ]",
                        "\"*\": [ { name: amount, type: money, required: true, below: lines.price } ]")))
                .isEqualTo("INC-19 wants to know more with the answer NO than was said.");
    }

    @Test
    void what_nobody_told_is_unknown() {
        assertThat(whyNot(refundingAfter("""
                mode: await
                await: returnReceived
                text: { en: "The goods are back", zh: "等待退货" }
                answers: { RECEIVED: INC-21, TIMEOUT: INC-21 }
            """))).isEqualTo("INC-30 waits for what was never told in this case.");
        assertThat(whyNot(refundingAfter("""
                mode: query
                check: label.cost > 5.0
                text: { en: "Is the label dear?", zh: "标签是否昂贵？" }
                answers: { YES: INC-21, NO: INC-21 }
            """))).isEqualTo("INC-30 needs the figure label.cost, which nobody told.");
    }

    @Test
    void a_figure_that_an_effect_needs_and_nobody_told_is_unknown_whoever_led_there() {
        assertThat(whyNot(changed("NO: INC-21 }", "NO: INC-30 }", "  - id: INC-20\n", warning("INC-21"))))
                .isEqualTo("INC-19 needs the figure label.cost, which nobody told.");

        // here it is what the supplier answers that leads there
        var verdict = new WhatIf(
                        changed(
                                "REFUND: INC-16, REJECTED",
                                "REFUND: INC-30, REJECTED",
                                "  - id: INC-20\n",
                                warning("INC-16")),
                        SHIPPED,
                        EndedCase.POLICY)
                .of(EndedCase.claimed(SHIPPED));
        assertThat(verdict.why().orElseThrow().en())
                .isEqualTo("INC-12 needs the figure label.cost, which nobody told.");
    }

    static String warning(String next) {
        return """
              - id: INC-30
                kind: ACTION
                text: { en: "Warn of a dear label.", zh: "提示标签昂贵。" }
                effects: [ { type: ESCALATE, role: AGENT, reason: P-13, when: label.cost > 5.0 } ]
                answers: { DONE: %s }
              - id: INC-20
            """.formatted(next);
    }

    static Playbook refundingAfter(String check) {
        var node = "  - id: INC-30\n    kind: CHECK\n" + check;
        return changed("NO: INC-21 }", "NO: INC-30 }", "  - id: INC-20\n", node + "  - id: INC-20\n");
    }

    @Test
    void another_effect_costs_another_sum() {
        var verdict = verdict(changed("{ type: REFUND_FULL }", "{ type: REFUND_MISSING }"));

        assertThat(verdict.ending()).isEqualTo(Ending.OTHER);
        assertThat(verdict.outcome()).contains(Outcome.REFUNDED_PARTIAL);
        assertThat(verdict.parting()).isEmpty();
        assertThat(verdict.costDifference()).containsExactly(Money.of("-25.00", "EUR"));
        assertThat(verdict.costUnknown()).isEmpty();
    }

    @Test
    void goods_sent_instead_cost_what_they_were_bought_for_and_their_freight_is_unknown() {
        var verdict = verdict(changed(
                "    effects: [ { type: REFUND_FULL } ]\n    answers: { DONE: INC-90 }",
                "    effects: [ { type: RESHIP } ]\n    answers: { DONE: INC-90 }"));

        assertThat(verdict.outcome()).contains(Outcome.RESHIPPED);
        assertThat(verdict.costDifference()).containsExactly(Money.of("-42.00", "EUR"));
        assertThat(verdict.costUnknown()).isEqualTo(Set.of(UnknownCost.Of.FREIGHT));
    }

    @Test
    void a_question_less_is_so_much_less_waiting() {
        var verdict = verdict(
                changed("REFUND: INC-19 }", "REFUND: INC-21 }", "FULL_REFUND: INC-21 }", "FULL_REFUND: INC-19 }"));

        assertThat(verdict.ending()).isEqualTo(Ending.SAME);
        assertThat(verdict.parting()).contains(new Parting("INC-16", "REFUND", "REFUND", "INC-19", "INC-21"));
        assertThat(verdict.costDifference()).isEmpty();
        assertThat(verdict.waitingDifference()).contains(EndedCase.STEP.negated());
    }

    @Test
    void what_was_answered_later_is_known_where_it_is_asked_earlier() {
        var verdict = verdict(changed(
                "{ YES: INC-09, NO: INC-07 }",
                "{ YES: INC-16, NO: INC-07 }",
                "NO: INC-21 }",
                "NO: INC-09 }",
                "{ type: FAULT_LOG, department: WAREHOUSE } ]\n    answers: { DONE: INC-16 }",
                "{ type: FAULT_LOG, department: WAREHOUSE } ]\n    answers: { DONE: INC-21 }"));

        assertThat(verdict.ending()).isEqualTo(Ending.SAME);
        assertThat(verdict.parting()).contains(new Parting("INC-05", "YES", "YES", "INC-09", "INC-16"));
        assertThat(verdict.costDifference()).isEmpty();
        assertThat(verdict.waitingDifference()).contains(Duration.ZERO);
    }

    @Test
    void a_log_of_a_version_that_is_gone_or_that_reads_otherwise_is_unknown() {
        var other = changed("NO: INC-21 }", "NO: INC-20 }", "amount: input amount", "amount: input amount");
        var known = EndedCase.refunded(among(renumbered(7)));

        assertThat(new WhatIf(other, SHIPPED, EndedCase.POLICY)
                        .of(known)
                        .why()
                        .orElseThrow()
                        .en())
                .isEqualTo("It was worked by INC version 7, which is not loaded any more.");
        assertThat(new WhatIf(other, among(other), EndedCase.POLICY)
                        .of(REFUNDED)
                        .why()
                        .orElseThrow()
                        .en())
                .startsWith("Under today's engine and policy its own log would be another one, beginning with event ");
    }

    @Test
    void nothing_is_changed_by_it() {
        var before = List.copyOf(REFUNDED.log());

        verdict(changed("{ type: REFUND_FULL }", "{ type: REFUND_MISSING }"));

        assertThat(REFUNDED.log()).isEqualTo(before);
    }

    static Verdict verdict(Playbook version) {
        return new WhatIf(version, SHIPPED, EndedCase.POLICY).of(REFUNDED);
    }

    static String whyNot(Playbook version) {
        var verdict = verdict(version);
        assertThat(verdict.ending()).isEqualTo(Ending.UNKNOWN);
        return verdict.why().orElseThrow().en();
    }

    static Playbook renumbered(int version) {
        return changed("version: 1", "version: " + version);
    }

    /// INC with some words put in place of others.
    static Playbook changed(String... words) {
        var yaml = SHIPPED.newest("INC").orElseThrow().file().yaml();
        for (int i = 0; i < words.length; i += 2) {
            assertThat(yaml).contains(words[i]);
            yaml = yaml.replace(words[i], words[i + 1]);
        }
        var file = new PlaybookFile("inc.yaml", yaml);
        return LOADER.loadAmongShipped(List.of(file)).newest().stream()
                .filter(playbook -> playbook.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /// In place of what ships.
    static Playbooks among(Playbook version) {
        return new Playbooks(SHIPPED.newest().stream()
                .map(shipped -> Optional.of(version)
                        .filter(other -> other.id().equals(shipped.id()))
                        .orElse(shipped))
                .toList());
    }
}

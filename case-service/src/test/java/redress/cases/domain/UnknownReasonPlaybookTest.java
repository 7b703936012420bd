package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.DamagedPlaybookTest.*;
import static redress.cases.domain.EveryEdgeTest.edges;
import static redress.cases.domain.FitPlaybookTest.*;
import static redress.cases.domain.SampleCase.*;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.cases.domain.CaseEvent.*;
import redress.cases.intake.Classification.Classified;
import redress.contracts.EvidenceKind;
import redress.policy.IssueType;
import redress.policy.ProfileName;

/// UNK, edge by edge: nobody knows yet why.
class UnknownReasonPlaybookTest {

    static CaseInWork told() {
        return about(IssueType.UNKNOWN, euros("9.00")).answers("ANSWERED");
    }

    @Test
    void COV_000_19_the_customer_is_asked_why() {
        var work = about(IssueType.UNKNOWN, euros("9.00"));

        assertThat(work.at()).isEqualTo("UNK-01/1");
        assertThat(work.templates()).containsExactly("ASK_RETURN_REASON");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"INCOMPLETE", "DAMAGED", "NOT_FIT", "NOT_WORKING", "WARRANTY", "NOT_NEEDED", "LISTING_MISMATCH"})
    void COV_000_19_R_000_01_ENG_2_what_it_is_leads_into_its_playbook_and_evidence_stays(IssueType type) {
        var work = about(IssueType.UNKNOWN, euros("9.00"))
                .shows(1, EvidenceKind.OUTER_PACKAGING_PHOTO)
                .answers("ANSWERED")
                .answers(type.name());

        assertThat(work.latest(IssueReclassified.class))
                .containsExactly(new IssueReclassified(IssueType.UNKNOWN, type, Map.of()));
        assertThat(work.run().playbook()).isEqualTo(type.playbook());
        assertThat(work.works().kinds()).containsExactly(EvidenceKind.OUTER_PACKAGING_PHOTO);
        assertThat(edges(work)).contains("UNK-02 " + type);
    }

    @Test
    void COV_000_19_still_unknown_it_is_asked_again() {
        var work = told().answers("STILL_UNKNOWN");

        assertThat(work.at()).isEqualTo("UNK-01/2");
        assertThat(work.templates()).containsExactly("ASK_RETURN_REASON", "ASK_RETURN_REASON");
    }

    @Test
    void COV_000_19_what_the_shop_does_not_offer_it_cannot_be() {
        var clothes = new CaseOrder(
                "O-1",
                "tmall",
                "linen-and-lace",
                ProfileName.APPAREL,
                "C-1",
                "zh",
                euros("9.00").lines());
        var work = new CaseInWork(PLAYBOOKS)
                .opens(clothes, new Classified(IssueType.UNKNOWN, SURE))
                .answers("ANSWERED");

        assertThat(work.refusal(work.answer("DAMAGED", Inputs.NONE, ANN))).isEqualTo("case.type-not-offered");
        assertThat(work.at()).isEqualTo("UNK-02/1");
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        for (var answer : PLAYBOOKS
                .newest("UNK")
                .orElseThrow()
                .node("UNK-02")
                .orElseThrow()
                .answers()) {
            ways.add(told().answers(answer.code()));
        }
        return ways.stream();
    }
}

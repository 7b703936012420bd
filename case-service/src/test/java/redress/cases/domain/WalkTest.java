package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;
import static redress.decider.DeciderSpec.given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.playbook.NodeKind;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.Playbooks;
import redress.decider.Decider;
import redress.decider.Refused;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Role;

/// The engine on a playbook of its own: what INT and MAN do not have yet.
class WalkTest {

    static final String INC = """
        id: INC
        version: 1
        title: { en: Incomplete, zh: 少件 }
        start: INC-01
        planned: [ DMG ]
        nodes:
          - id: INC-01
            kind: DECISION
            text: { en: Decide, zh: 判断 }
            answers: { REPAIRED: INC-02, RETAINED: INC-03, REJECTED: INC-04, DAMAGED: DMG-01, UNKNOWN: INC-01, EXCHANGED: INC-90, INFORMED_ONLY: INC-05 }
          - id: INC-02
            kind: ACTION
            text: { en: Act, zh: 处理 }
            effects: [ { type: RESOLUTION, outcome: REPAIRED } ]
            answers: { DONE: INC-90 }
            texts: { DONE: { en: Done, zh: 完成 } }
          - id: INC-03
            kind: CHECK
            mode: await
            await: supplierPlan
            as: { RESHIP: DELIVERED, REFUND: DELIVERED, REJECTED: DELIVERED }
            silence: { after: P-09, answer: DELIVERED }
            text: { en: Wait, zh: 等待 }
            answers: { DELIVERED: INC-91 }
          - id: INC-04
            kind: ASK_DEPARTMENT
            ask: [ { department: PURCHASING, topic: CAUSE } ]
            text: { en: Ask purchasing, zh: 询问采购 }
            answers: { REJECTED: INC-91 }
          - id: INC-05
            kind: ASK_CUSTOMER
            template: ASK_PHOTOS
            text: { en: Ask, zh: 询问 }
            answers: { PROVIDED: INC-91 }
          - { id: INC-90, kind: END, outcome: FROM_RESOLUTION, text: { en: End, zh: 结束 } }
          - { id: INC-91, kind: END, outcome: DELIVERED, text: { en: End, zh: 结束 } }
        """;

    static final Decider<CaseFile, CaseCommand, CaseEvent> WITH_INC = with(INC);

    static final CaseEvent[] IN_INC = and(
            new CaseEvent[] {opened(), recognised(), classified(), started()},
            entered("INT-01", 1, NodeKind.CHECK),
            read(1, "INCOMPLETE", "INC-01"),
            new PlaybookSwitched("INT", "INC", 1, "INC-01", ""),
            entered("INC-01", 1, NodeKind.DECISION));

    @Test
    void COV_X_05_the_same_edge_enters_the_playbook_once_it_is_shipped() {
        given(CASE).when(received("M-1", known(INCOMPLETE))).then(inManual());
        given(WITH_INC).when(received("M-1", known(INCOMPLETE))).then(IN_INC);
    }

    @Test
    void ENG_14_an_action_does_what_it_says_and_leads_on_by_itself() {
        given(WITH_INC, IN_INC)
                .when(answer("INC-01", 1, "REPAIRED"))
                .then(
                        noted("INC-01", "REPAIRED", "INC-02"),
                        entered("INC-02", 1, NodeKind.ACTION),
                        new ResolutionRecorded(Outcome.REPAIRED),
                        answered("INC-02", 1, "DONE", "INC-90"),
                        entered("INC-90", 1, NodeKind.END),
                        new CaseClosed(Outcome.REPAIRED, NO_TEXTS));
    }

    @Test
    void an_effect_that_hangs_on_a_figure_nobody_told_is_refused_by_its_name() {
        var dear = INC.replace("outcome: REPAIRED } ]", "outcome: REPAIRED, when: goods.cost > 1.0 } ]");
        var work = new CaseInWork(playbooks(dear)).opens(FitPlaybookTest.euros(List.of()), INCOMPLETE);

        assertThat(work.refused(work.answer("REPAIRED", Inputs.of(Map.of(), NOTE), ANN)))
                .extracting(Refused::rule, Refused::lack, Throwable::getMessage)
                .containsExactly("figure.unknown", "goods.cost", "3.11: nobody told goods.cost");
    }

    @Test
    void an_end_without_any_resolution_has_only_informed() {
        given(WITH_INC, IN_INC)
                .when(answer("INC-01", 1, "EXCHANGED"))
                .then(
                        noted("INC-01", "EXCHANGED", "INC-90"),
                        entered("INC-90", 1, NodeKind.END),
                        new CaseClosed(Outcome.INFORMED_ONLY, NO_TEXTS));
    }

    @Test
    void a_step_that_waits_for_a_fact_is_not_for_a_person_to_answer() {
        var waiting = and(IN_INC, noted("INC-01", "RETAINED", "INC-03"), entered("INC-03", 1, NodeKind.CHECK));

        given(WITH_INC, waiting).when(answer("INC-03", 1, "DELIVERED")).thenRefused("answer.awaits-fact");
        assertThat(status(waiting)).isEqualTo(CaseStatus.WAITING_EXTERNAL);
    }

    @Test
    void the_status_says_whom_the_case_waits_for() {
        var atDepartment =
                and(IN_INC, noted("INC-01", "REJECTED", "INC-04"), entered("INC-04", 1, NodeKind.ASK_DEPARTMENT));

        var atCustomer =
                and(IN_INC, noted("INC-01", "INFORMED_ONLY", "INC-05"), entered("INC-05", 1, NodeKind.ASK_CUSTOMER));

        assertThat(status(inert())).isEqualTo(CaseStatus.NEW);
        assertThat(status(inManual())).isEqualTo(CaseStatus.OPEN);
        assertThat(status(atCustomer)).isEqualTo(CaseStatus.WAITING_CUSTOMER);
        assertThat(status(atDepartment)).isEqualTo(CaseStatus.WAITING_DEPARTMENT);
        assertThat(status(ended())).isEqualTo(CaseStatus.CLOSED);
        assertThat(status(and(ended(), new CaseReopened(REASON), entered("MAN-01", 2, NodeKind.DECISION))))
                .isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void visits_are_counted_across_playbooks_and_a_loop_starts_the_next_one() {
        given(WITH_INC, IN_INC)
                .when(answer("INC-01", 1, "UNKNOWN"))
                .then(noted("INC-01", "UNKNOWN", "INC-01"), entered("INC-01", 2, NodeKind.DECISION));
    }

    @Test
    void ENG_10_P_08_the_eleventh_visit_is_told_to_the_lead_and_only_that_one() {
        var history = new ArrayList<>(List.of(IN_INC));
        for (var visit = 1; visit <= 12; visit++) {
            history.addAll(WITH_INC.decide(WITH_INC.fold(history), answer("INC-01", visit, "UNKNOWN")));
        }

        assertThat(history)
                .filteredOn(CaseEscalated.class::isInstance)
                .containsExactly(new CaseEscalated(Role.LEAD, "ENG-10", "INC-01", 10));
        assertThat(history.indexOf(new CaseEscalated(Role.LEAD, "ENG-10", "INC-01", 10)))
                .isEqualTo(history.indexOf(entered("INC-01", 11, NodeKind.DECISION)) + 1);
    }

    @Test
    void a_case_stays_on_the_version_of_the_playbook_it_entered() {
        var newer = INC.replace("version: 1", "version: 2").replace("UNKNOWN: INC-01", "UNKNOWN: INC-04");

        given(with(INC, newer), IN_INC)
                .when(answer("INC-01", 1, "UNKNOWN"))
                .then(noted("INC-01", "UNKNOWN", "INC-01"), entered("INC-01", 2, NodeKind.DECISION));
        assertThat(with(INC, newer).decide(new CaseFile.None(), received("M-1", known(INCOMPLETE))))
                .contains(new PlaybookSwitched("INT", "INC", 2, "INC-01", ""));
    }

    @Test
    void a_reopened_case_goes_back_into_the_playbook_where_a_person_answered_last() {
        var leaving = INC.replace("UNKNOWN: INC-01", "UNKNOWN: WAR-01");
        var ending = """
            id: WAR
            version: 1
            title: { en: Warranty, zh: 质保 }
            start: WAR-01
            nodes:
              - { id: WAR-01, kind: END, outcome: INFORMED_ONLY, text: { en: End, zh: 结束 } }
            """;
        var ended = and(
                IN_INC,
                noted("INC-01", "UNKNOWN", "WAR-01"),
                new PlaybookSwitched("INC", "WAR", 1, "WAR-01", ""),
                entered("WAR-01", 1, NodeKind.END),
                new CaseClosed(Outcome.INFORMED_ONLY, NO_TEXTS));

        given(with(leaving, ending), IN_INC)
                .when(answer("INC-01", 1, "UNKNOWN"))
                .then(List.of(ended).subList(IN_INC.length, ended.length).toArray(CaseEvent[]::new));
        given(with(leaving, ending), ended)
                .when(new ReopenCase(REASON, ANN))
                .then(
                        new CaseReopened(REASON),
                        new PlaybookSwitched("WAR", "INC", 1, "INC-01", ""),
                        entered("INC-01", 2, NodeKind.DECISION));
    }

    @Test
    void a_reopened_case_that_ended_by_itself_goes_through_intake() {
        var playbook = """
            id: INC
            version: 1
            title: { en: Incomplete, zh: 少件 }
            start: INC-01
            nodes:
              - { id: INC-01, kind: END, outcome: INFORMED_ONLY, text: { en: End, zh: 结束 } }
            """;
        var decider = with(playbook);
        var history = new ArrayList<>(decider.decide(new CaseFile.None(), received("M-1", known(INCOMPLETE))));

        assertThat(history).endsWith(new CaseClosed(Outcome.INFORMED_ONLY, NO_TEXTS));
        assertThat(decider.decide(decider.fold(history), new ReopenCase(REASON, ANN)))
                .startsWith(new CaseReopened(REASON), new PlaybookSwitched("INC", "INT", 1, "INT-01", ""))
                .endsWith(new CaseClosed(Outcome.INFORMED_ONLY, NO_TEXTS));
    }

    @Test
    void ENG_2_reclassifying_leaves_any_playbook_for_intake() {
        given(WITH_INC, IN_INC)
                .when(new Reclassify(IssueType.DAMAGED, REASON, ANN))
                .then(
                        new IssueReclassified(IssueType.INCOMPLETE, IssueType.DAMAGED, REASON),
                        new PlaybookSwitched("INC", "INT", 1, "INT-01", ""),
                        entered("INT-01", 2, NodeKind.CHECK),
                        read(2, "DAMAGED", "DMG-01"),
                        toManual("DMG"),
                        entered("MAN-01", 1, NodeKind.DECISION));
    }

    static NodeAnswered noted(String node, String answer, String next) {
        return new NodeAnswered(node, 1, answer, Inputs.of(Map.of(), NOTE), Map.of(), Requester.of(ANN), next);
    }

    static CaseStatus status(CaseEvent... history) {
        return ((CaseFile.Known) CASE.fold(List.of(history))).status();
    }

    static Decider<CaseFile, CaseCommand, CaseEvent> with(String... playbooks) {
        return in(SCENE, playbooks(playbooks));
    }

    /// Those that ship for intake and by hand, and these.
    static Playbooks playbooks(String... playbooks) {
        var files = new ArrayList<>(List.of(
                new PlaybookFile(
                        "INT.yaml",
                        shipped("INT.yaml").replace("planned: [", "planned: [ DMG, FIT, LST, NND, NWK, UNK, WAR,")),
                new PlaybookFile("MAN.yaml", shipped("MAN.yaml"))));
        for (var playbook : playbooks) {
            files.add(new PlaybookFile("INC.yaml", playbook));
        }
        return LOADER.load(files);
    }

    static String shipped(String name) {
        try (var file = WalkTest.class.getResourceAsStream("/playbooks/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}

package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.Playbooks;

/// ENG-19, COV-X-01: imported history fires nothing.
class HistoryTest {

    static final Instant JUST_LIVE = MONDAY.plus(Duration.ofDays(365));
    static final Instant HISTORY = JUST_LIVE.plusMillis(1);
    static final List<ParcelNow> SPLIT = List.of(
            new ParcelNow("p1", "W-1", "DHL", List.of(), Receipt.SIGNED),
            new ParcelNow("p2", "W-2", "DHL", List.of(), Receipt.UNDER_WAY));

    /// What no shipped playbook has: it asks the customer, or a department, before any person looked at the case.
    static final String ASKS_AT_ONCE = """
        id: INC
        version: 1
        title: { en: Incomplete, zh: 少件 }
        start: INC-01
        nodes:
          - id: INC-01
            kind: %s
            text: { en: Ask, zh: 询问 }
            answers: { PROVIDED: INC-90 }
          - { id: INC-90, kind: END, outcome: FROM_RESOLUTION, text: { en: End, zh: 结束 } }
        """;

    static final String THE_CUSTOMER = "ASK_CUSTOMER\n    template: ASK_PHOTOS\n";
    static final String A_DEPARTMENT = "ASK_DEPARTMENT\n    ask: [ { department: PURCHASING, topic: CAUSE } ]\n";

    @Test
    void a_message_that_came_late_opens_a_case_of_history_and_a_recent_one_a_live_one() {
        assertThat(opening(HISTORY)).isEqualTo(Source.HISTORY);
        assertThat(opening(JUST_LIVE)).isEqualTo(Source.MESSAGE);
    }

    @Test
    void of_history_nobody_is_told_that_parcels_are_on_their_way() {
        assertThat(split(JUST_LIVE)).hasAtLeastOneElementOfType(MessageRequested.class);
        assertThat(split(HISTORY))
                .hasAtLeastOneElementOfType(ResolutionRecorded.class)
                .doesNotHaveAnyElementsOfTypes(MessageRequested.class);
    }

    @Test
    void of_history_no_customer_is_asked_or_reminded() {
        assertThat(at(JUST_LIVE, asking(THE_CUSTOMER)).history())
                .hasAtLeastOneElementOfType(MessageRequested.class)
                .hasAtLeastOneElementOfType(NodeDeadlineSet.class);
        assertThat(at(HISTORY, asking(THE_CUSTOMER)).history())
                .doesNotHaveAnyElementsOfTypes(MessageRequested.class, NodeDeadlineSet.class);
    }

    @Test
    void of_history_no_department_is_written_to_or_reminded() {
        var live = at(JUST_LIVE, asking(A_DEPARTMENT));
        assertThat(live.history()).hasAtLeastOneElementOfType(MessageRequested.class);
        assertThat(live.then(late(live))).hasAtLeastOneElementOfType(DepartmentRequestOverdue.class);

        var history = at(HISTORY, asking(A_DEPARTMENT));
        assertThat(history.history()).doesNotHaveAnyElementsOfTypes(MessageRequested.class);
        assertThat(history.then(late(history))).isEmpty();
    }

    @Test
    void once_a_person_answers_in_it_it_is_live() {
        var course = at(HISTORY, PLAYBOOKS);

        assertThat(course.then(answer("INC-04", 1, "NO")))
                .hasAtLeastOneElementOfType(MessageRequested.class)
                .hasAtLeastOneElementOfType(NodeDeadlineSet.class);
    }

    private static Source opening(Instant heard) {
        return at(heard, PLAYBOOKS).file().dossier().opening().source();
    }

    private static List<CaseEvent> split(Instant heard) {
        return new Course(in(new Scene(CASE_ID, heard, SPLIT), PLAYBOOKS))
                .with(received("M-1", known(INCOMPLETE)))
                .history();
    }

    private static Course at(Instant heard, Playbooks playbooks) {
        return new Course(in(new Scene(CASE_ID, heard, List.of()), playbooks)).with(received("M-1", known(INCOMPLETE)));
    }

    private static Playbooks asking(String whom) {
        return LOADER.load(List.of(
                new PlaybookFile(
                        "INT.yaml",
                        WalkTest.shipped("INT.yaml")
                                .replace("planned: [", "planned: [ DMG, FIT, LST, NND, NWK, UNK, WAR,")),
                new PlaybookFile("MAN.yaml", WalkTest.shipped("MAN.yaml")),
                new PlaybookFile("INC.yaml", ASKS_AT_ONCE.formatted(whom))));
    }

    private static RequestIsLate late(Course course) {
        var request = course.file().dossier().undertakings().requests().getFirst();
        return new RequestIsLate(request.opened().requestId(), SYSTEM);
    }
}

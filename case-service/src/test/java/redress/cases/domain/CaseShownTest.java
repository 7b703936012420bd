package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.Standing.AllowedInput;
import redress.cases.domain.Standing.Bounds;
import redress.cases.playbook.Input.Need;
import redress.cases.playbook.NodeKind;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Role;

/// What queues and screens are told of a case.
class CaseShownTest {

    @Nested
    class Standings {

        @Test
        void an_open_case_shows_its_node_and_what_may_be_answered() {
            var standing = standing(inManual());

            assertThat(standing.playbook()).isEqualTo("MAN");
            assertThat(standing.planned()).isEqualTo("INC");
            assertThat(standing.node()).isEqualTo("MAN-01");
            assertThat(standing.visit()).isEqualTo(1);
            assertThat(standing.allowedAnswers())
                    .hasSize(Outcome.values().length)
                    .allSatisfy(answer -> assertThat(answer.inputs())
                            .containsExactly(new AllowedInput(
                                    "note", "text", Need.REQUIRED, List.of(), List.of(), List.of(), Bounds.NONE)));
        }

        @Test
        void the_agent_may_set_the_types_the_profile_offers() {
            var input = standing(atTypeSetting())
                    .allowedAnswers()
                    .getFirst()
                    .inputs()
                    .getFirst();

            assertThat(input.name()).isEqualTo("issueType");
            assertThat(input.codes()).contains("INCOMPLETE", "TRACE", "GENERAL").doesNotContain("PRICE_DROP");
        }

        @Test
        void a_closed_case_shows_where_it_ended_and_allows_nothing() {
            assertThat(standing(ended()).node()).isEqualTo("MAN-90");
            assertThat(standing(closedByHand(inManual())).node()).isEqualTo("MAN-01");
            assertThat(standing(closedByHand(inManual())).allowedAnswers()).isEmpty();
        }

        @Test
        void a_case_that_entered_no_playbook_stands_nowhere() {
            assertThat(Standing.of(CASE.fold(List.of(inert())), MANUAL_ONLY, POLICY, SCENE))
                    .isEmpty();
            assertThat(Standing.of(CASE.fold(List.of(closedByHand(inert()))), MANUAL_ONLY, POLICY, SCENE))
                    .isEmpty();
            assertThat(Standing.of(new CaseFile.None(), MANUAL_ONLY, POLICY, SCENE))
                    .isEmpty();
        }

        Standing standing(CaseEvent... history) {
            return Standing.of(CASE.fold(List.of(history)), MANUAL_ONLY, POLICY, SCENE)
                    .orElseThrow();
        }
    }

    @Nested
    class File {

        @Test
        void an_unclear_case_shows_the_best_guess() {
            assertThat(dossier(atTypeSetting()).issue())
                    .isInstanceOfSatisfying(
                            Issue.LeftOpen.class,
                            open -> assertThat(open.guesses()).startsWith(IssueType.DAMAGED));
        }

        @Test
        void COV_000_01_reclassifying_in_mid_run_keeps_messages_notes_and_answers() {
            var before = and(inManual(), new NoteWritten(NOTE_REF), CaseFileTest.reply("M-2"));
            var after = and(before, new IssueReclassified(IssueType.INCOMPLETE, IssueType.DAMAGED, REASON));

            assertThat(dossier(after)).isEqualTo(dossier(before).about(new Issue.Settled(IssueType.DAMAGED)));
            assertThat(dossier(after).messages()).containsExactlyInAnyOrder("M-1", "M-2");
        }

        @Test
        void nothing_became_of_any_line_yet() {
            assertThat(LineFates.of(dossier(inManual())))
                    .containsExactly(
                            new LineFates("1", LineFates.Goods.NONE, LineFates.Money.NONE, LineFates.Recovery.NONE),
                            new LineFates("2", LineFates.Goods.NONE, LineFates.Money.NONE, LineFates.Recovery.NONE));
            assertThat(LineFates.of(dossier(inert()))).isEmpty();
        }

        Dossier dossier(CaseEvent... history) {
            return ((CaseFile.Known) CASE.fold(List.of(history))).dossier();
        }
    }

    @Nested
    class Queues {

        @Test
        void urgent_cases_come_first_then_those_that_wait_longest() {
            var old = Attention.to(opened());
            var young = new Attention(Urgency.NORMAL, MONDAY.plus(Duration.ofHours(1)));
            var urgent = young.after(new CustomerUrgencyMarked(Urgency.URGENT, REASON), MONDAY);

            assertThat(Stream.of(young, old, urgent).sorted()).containsExactly(urgent, old, young);
        }

        @Test
        void a_reopened_case_waits_from_then_on() {
            var later = MONDAY.plus(Duration.ofDays(3));

            assertThat(Attention.to(opened())
                            .after(new CaseReopened(REASON), later)
                            .waitingSince())
                    .isEqualTo(later);
            assertThat(Attention.to(opened())
                            .after(new NoteWritten(NOTE_REF), later)
                            .waitingSince())
                    .isEqualTo(MONDAY);
        }
    }

    @Nested
    class Words {

        final CaseWords words =
                new CaseWords(MANUAL_ONLY, POLICY, Map.of(TEXT_REF, "two are missing", NOTE_REF, "sent two")::get);

        @Test
        void every_event_is_told_in_both_languages() {
            var history = new ArrayList<>(List.of(ended()));
            history.addAll(List.of(
                    CaseFileTest.reply("M-2"),
                    leftOpen(),
                    new IssueLeftOpen(List.of(), UNSURE.confidence(), List.of(), "en", 1, 3),
                    setByHand(IssueType.TRACE, NO_TEXTS),
                    new IssueReclassified(IssueType.TRACE, IssueType.DAMAGED, NOTE),
                    new CaseEscalated(Role.LEAD, "ENG-10", "MAN-01", 10),
                    new CaseEscalated(Role.LEAD, "R-000-04", "INC-10", 0),
                    new CaseEscalated(Role.LEAD, "R-000-09", "DMG-15", 0),
                    new CaseEscalated(Role.SUPERVISOR, "ENG-6", "WPU-12", 0),
                    new CustomerUrgencyMarked(Urgency.URGENT, NOTE),
                    new CustomerUrgencyMarked(Urgency.NORMAL, NO_TEXTS),
                    new CaseAssigned("ann"),
                    new NoteWritten(NOTE_REF),
                    new CaseReopened(NOTE)));
            CaseFile file = new CaseFile.None();
            for (var event : history) {
                var told = words.tell(file, event);
                assertThat(told.text().en()).doesNotContain("Ref", "null", "\u4e2d");
                assertThat(told.text().zh()).matches("(?s).*\\p{IsHan}.*");
                file = CaseFile.evolve(file, event);
            }
        }

        @Test
        void every_way_through_a_playbook_is_told_in_both_languages() {
            var told = new CaseWords(PLAYBOOKS, POLICY, (UUID _) -> "");
            var ways = Stream.of(
                            IncompletePlaybookTest.everyWay(),
                            DamagedPlaybookTest.everyWay(),
                            WrongPurchasePlaybookTest.everyWay())
                    .flatMap(way -> way);
            ways.forEach(way -> {
                CaseFile file = new CaseFile.None();
                for (var event : way.history()) {
                    var text = told.tell(file, event).text();
                    assertThat(text.en()).isNotBlank().doesNotContain("null").doesNotMatch("(?s).*\\p{IsHan}.*");
                    assertThat(text.zh()).matches("(?s).*\\p{IsHan}.*");
                    file = CaseFile.evolve(file, event);
                }
            });
        }

        @Test
        void a_story_reads_like_one() {
            assertThat(story(ended()))
                    .containsExactly(
                            "A message opened the case (e-mail): “two are missing” [R-000-01]",
                            "The order O-1 is known [2.4]",
                            "Classified: order incomplete, confidence 1.00, for missing [R-000-01]",
                            "Started: Intake [INT-01]",
                            "What is the message about? [INT-01]",
                            "Answer: order incomplete [INT-01]",
                            "Went on with: Manual handling (playbook INC is not there yet) [MAN-01]",
                            "Work the matter by hand, then say in a note what was done and agreed, and pick the"
                                    + " outcome. [MAN-01]",
                            "Answer: reshipped: “sent two” [MAN-01]",
                            "Resolution: reshipped [ENG-14]",
                            "Closed after manual handling [MAN-90]",
                            "Closed: reshipped [I-08]");
        }

        @Test
        void an_escalation_says_why() {
            assertThat(story(
                            new CaseEscalated(Role.LEAD, "ENG-10", "MAN-01", 10),
                            new CaseEscalated(Role.LEAD, "R-000-09", "DMG-15", 0),
                            new CaseEscalated(Role.SUPERVISOR, "ENG-6", "WPU-12", 0)))
                    .containsExactly(
                            "Escalated to the team lead: MAN-01 was entered more than 10 times [ENG-10]",
                            "Escalated to the team lead: nobody knows the parcel of a line [R-000-09]",
                            "Escalated to the supervisor: returned goods did not pass the inspection [ENG-6]");
        }

        @Test
        void erased_words_are_left_out() {
            var erased = new CaseWords(MANUAL_ONLY, POLICY, (UUID _) -> "");

            assertThat(erased.tell(new CaseFile.None(), opened()).text().en())
                    .isEqualTo("A message opened the case (e-mail)");
        }

        @Test
        void a_node_that_no_loaded_version_has_any_more_is_told_by_its_id() {
            var nowhere = entered("OLD-07", 1, NodeKind.DECISION);

            assertThat(words.tell(CASE.fold(List.of(inManual())), nowhere)
                            .text()
                            .en())
                    .isEqualTo("OLD-07");
        }

        List<String> story(CaseEvent... history) {
            var lines = new ArrayList<String>();
            CaseFile file = new CaseFile.None();
            for (var event : history) {
                var told = words.tell(file, event);
                lines.add(told.text().en() + (told.rule().isEmpty() ? "" : " [" + told.rule() + "]"));
                file = CaseFile.evolve(file, event);
            }
            return lines;
        }
    }
}

package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.CaseInWork.SUE;
import static redress.cases.domain.SampleCase.*;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.LookAgain;
import redress.cases.domain.CaseCommand.MoveToVersion;
import redress.cases.domain.CaseCommand.ReopenCase;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.PlaybookVersionChanged;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.cases.domain.Standing.AllowedAnswer;
import redress.cases.playbook.Edition;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.Playbooks;
import redress.policy.Outcome;
import redress.policy.Role;

/// A case keeps the version of its playbook, until it is moved by hand.
class VersionTest {

    static final Actor LEE = person("lee", Role.LEAD);
    static final Actor OPS = person("ops", Role.OPS);
    static final Edition INC_1 = new Edition("INC", 1);
    static final Edition INC_2 = new Edition("INC", 2);
    static final Playbooks BOTH = and(text -> text);

    /// Those that ship, and version 2 of INC.
    static Playbooks and(UnaryOperator<String> change) {
        var shipped = PLAYBOOKS.newest("INC").orElseThrow().file().yaml();
        return LOADER.loadAmongShipped(
                List.of(new PlaybookFile("INC-2.yaml", change.apply(shipped.replace("version: 1", "version: 2")))));
    }

    /// Version 2 calls a node otherwise.
    static Playbooks renaming(String node, String other) {
        return and(text -> text.replace(node, other));
    }

    /// Version 2 has each where the other was.
    static Playbooks swapping(String one, String other) {
        return and(text -> text.replace(one, "NODE-X").replace(other, one).replace("NODE-X", other));
    }

    static MoveToVersion to(int version) {
        return new MoveToVersion(version, LEE);
    }

    static ParcelNow parcel(String id, Receipt receipt) {
        return new ParcelNow(id, "W-" + id, "DHL", List.of(), receipt);
    }

    @Nested
    class Which_version_a_case_is_in {

        @Test
        void it_keeps_the_one_it_started_with_when_another_is_released() {
            var work = CaseInWork.complained().under(BOTH).answers("YES", CaseInWork.TWO_PADS);

            assertThat(work.run().version()).isEqualTo(1);
            assertThat(work.at()).isEqualTo("INC-07/1");
        }

        @Test
        void a_new_case_takes_the_highest() {
            assertThat(new CaseInWork(BOTH).opens(INCOMPLETE).run().version()).isEqualTo(2);
        }

        @Test
        void a_new_case_takes_no_retired_one() {
            var without = BOTH.retiring(INC_2);

            assertThat(new CaseInWork(without).opens(INCOMPLETE).run().version())
                    .isEqualTo(1);
        }

        @Test
        void a_case_in_a_retired_version_goes_on_in_it() {
            var work = CaseInWork.complained().under(BOTH.retiring(INC_1)).answers("YES", CaseInWork.TWO_PADS);

            assertThat(work.run().version()).isEqualTo(1);
            assertThat(work.standing().allowedAnswers()).isNotEmpty();
        }
    }

    @Nested
    class Moved_by_hand {

        @Test
        void it_stays_where_it_is_and_waits_as_it_did() {
            var work = CaseInWork.askedForPhotos();
            var before = work.run();

            work.under(BOTH).after(Duration.ofHours(2)).does(to(2));

            assertThat(work.last()).containsExactly(new PlaybookVersionChanged("INC", 1, 2, "INC-07", List.of()));
            assertThat(work.run().version()).isEqualTo(2);
            assertThat(work.at()).isEqualTo("INC-07/1");
            assertThat(work.run().stay()).isEqualTo(before.stay());
            assertThat(work.waits().templates()).contains("REMINDER");
        }

        @Test
        void its_answers_are_those_of_the_other_version() {
            var work = CaseInWork.complained()
                    .under(and(text -> text.replace(
                            "{ YES: INC-05, NO: INC-06 }", "{ YES: INC-05, NO: INC-06, REJECTED: INC-08 }")))
                    .does(to(2));

            assertThat(work.standing().allowedAnswers())
                    .extracting(AllowedAnswer::answer)
                    .containsExactly("YES", "NO", "REJECTED");
            assertThat(work.answers("REJECTED").at()).isEqualTo("INC-08/1");
        }

        @Test
        void it_can_go_back_to_a_version_that_takes_cases() {
            var work = CaseInWork.askedForPhotos().under(BOTH).does(to(2)).does(to(1));

            assertThat(work.run().version()).isEqualTo(1);
        }

        @Test
        void nothing_happens_where_it_is_there_already() {
            assertThat(CaseInWork.askedForPhotos().under(BOTH.retiring(INC_1)).decided(to(1)))
                    .isEmpty();
        }

        @Test
        void a_supervisor_and_ops_may_too_but_no_agent() {
            var work = CaseInWork.askedForPhotos().under(BOTH);

            assertThat(work.decided(new MoveToVersion(2, SUE))).hasSize(1);
            assertThat(work.decided(new MoveToVersion(2, OPS))).hasSize(1);
            assertThat(work.refusal(new MoveToVersion(2, ANN))).isEqualTo("case.version-role");
        }

        @Test
        void it_is_told_in_both_languages() {
            var work = CaseInWork.askedForPhotos().under(BOTH);
            var told = new CaseWords(BOTH, POLICY, (UUID _) -> "")
                    .tell(work.file(), work.decided(to(2)).getFirst());

            assertThat(told.text().en()).isEqualTo("Moved from version 1 to version 2: Order received incomplete");
            assertThat(told.text().zh()).isEqualTo("由版本 1 转到版本 2：收到的订单不完整");
            assertThat(told.rule()).isEqualTo("INC-07");
        }
    }

    @Nested
    class Is_not_moved {

        @Test
        void to_a_version_that_is_not_released_or_is_retired() {
            var work = CaseInWork.askedForPhotos();

            assertThat(work.refusal(to(2))).isEqualTo("playbook.not-released");
            assertThat(work.under(BOTH.retiring(INC_2)).refusal(to(2))).isEqualTo("playbook.retired");
        }

        @Test
        void where_its_node_is_gone() {
            var refused = CaseInWork.askedForPhotos()
                    .under(renaming("INC-07", "INC-77"))
                    .refused(to(2));

            assertThat(refused.rule()).isEqualTo("playbook.node-gone");
            assertThat(refused).hasMessage("INC version 2 has no INC-07");
        }

        @Test
        void where_its_node_is_of_another_kind() {
            assertThat(CaseInWork.askedForPhotos()
                            .under(swapping("INC-07", "INC-08"))
                            .refusal(to(2)))
                    .isEqualTo("playbook.node-changed");
        }

        @Test
        void where_its_node_waits_no_more() {
            assertThat(CaseInWork.awaitingPlan()
                            .under(swapping("INC-11", "INC-12"))
                            .refusal(to(2)))
                    .isEqualTo("playbook.node-changed");
        }

        @Test
        void where_a_department_was_asked_what_is_no_answer_there() {
            var fewer = and(
                    text -> text.replace("      SKU_MATCHING_ERROR: INC-15\n", "      WAREHOUSE_MISPICK: INC-15\n"));

            assertThat(CaseInWork.askedForCause().under(fewer).refusal(to(2))).isEqualTo("playbook.node-changed");
            assertThat(CaseInWork.askedForCause().under(BOTH).decided(to(2))).hasSize(1);
        }

        @Test
        void where_there_is_no_case_or_it_is_in_no_playbook_or_closed() {
            var closed =
                    CaseInWork.complained().under(BOTH).does(new CaseCommand.CloseCase(Outcome.REJECTED, NOTE, ANN));

            assertThat(new CaseInWork(BOTH).refusal(to(2))).isEqualTo("case.absent");
            assertThat(new CaseInWork(BOTH).does(received("M-1", unknown())).refusal(to(2)))
                    .isEqualTo("case.order-unknown");
            assertThat(closed.refusal(to(2))).isEqualTo("case.closed");
        }
    }

    @Nested
    class What_it_may_go_back_to {

        /// Ended in version 2, with nobody having answered in it.
        CaseInWork ended(Playbooks playbooks) {
            var work =
                    CaseInWork.askedForWish().answers("RESHIP").under(playbooks).does(to(2));
            work.does(work.dispatched()).does(work.sent());
            assertThat(work.status()).isEqualTo(CaseStatus.CLOSED);
            return work;
        }

        @Test
        void is_in_the_other_version_too() {
            var work = ended(BOTH).does(new ReopenCase(NO_TEXTS, ANN));

            assertThat(work.latest(PlaybookSwitched.class)).isEmpty();
            assertThat(work.at()).isEqualTo("INC-16/2");
            assertThat(work.run().version()).isEqualTo(2);
        }

        @Test
        void is_forgotten_where_it_is_gone_so_that_the_case_goes_through_intake_again() {
            var work = ended(renaming("INC-16", "INC-66"));
            assertThat(work.all(PlaybookVersionChanged.class).getFirst().gone()).containsExactly("INC-16");

            work.does(new ReopenCase(NO_TEXTS, ANN));

            assertThat(work.latest(PlaybookSwitched.class))
                    .extracting(PlaybookSwitched::to)
                    .containsExactly("INT", "INC");
            assertThat(work.run().version()).isEqualTo(2);
        }

        @Test
        void R_000_02_a_check_that_is_gone_looks_at_no_parcel_again() {
            var work = CaseInWork.complained(parcel("p1", Receipt.SIGNED), parcel("p2", Receipt.SIGNED))
                    .under(renaming("INC-02", "INC-22"))
                    .does(to(2));

            work.carriedBy(parcel("p1", Receipt.SIGNED), parcel("p2", Receipt.UNDER_WAY));

            assertThat(work.decided(new LookAgain(SYSTEM))).isEmpty();
        }

        @Test
        void all_of_it_is_pinned() {
            assertThat(CaseInWork.askedForPhotos().file().pinned()).containsExactly(INC_1);
            assertThat(new CaseInWork(BOTH)
                            .does(received("M-1", unknown()))
                            .file()
                            .pinned())
                    .isEmpty();
            assertThat(CaseInWork.askedForPhotos().all(PlaybookStarted.class))
                    .extracting(PlaybookStarted::playbookId)
                    .containsExactly("INT");
        }
    }
}

package redress.playbooks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.decider.DeciderSpec.given;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.cases.playbook.Edition;
import redress.cases.playbook.Finding;
import redress.cases.playbook.Flaw;
import redress.decider.Decider;
import redress.playbooks.domain.Proof.Basis;
import redress.playbooks.domain.ShelfCommand.CheckVersion;
import redress.playbooks.domain.ShelfCommand.DraftVersion;
import redress.playbooks.domain.ShelfCommand.ReleaseVersion;
import redress.playbooks.domain.ShelfCommand.RetireVersion;
import redress.playbooks.domain.ShelfEvent.PlaybookChecked;
import redress.playbooks.domain.ShelfEvent.PlaybookDrafted;
import redress.playbooks.domain.ShelfEvent.PlaybookReleased;
import redress.playbooks.domain.ShelfEvent.PlaybookRetired;
import redress.policy.Role;
import redress.policy.Text;

/// How a version comes to the cases and goes: every branch of the shelf's decisions.
class ShelfTest {

    static final Edition INC_1 = new Edition("INC", 1);
    static final Edition INC_2 = new Edition("INC", 2);
    static final Edition INT_1 = new Edition("INT", 1);
    static final Edition INT_2 = new Edition("INT", 2);
    static final Set<Role> OPS = Set.of(Role.OPS);
    static final Basis NOTHING = new Basis(Set.of(), Set.of());
    static final String TEXT = "id: INC";
    static final Finding FAULT = found(Flaw.UNREACHABLE);
    static final Finding WARNING = found(Flaw.LIABILITY_UNFOLLOWED);

    final Decider<Shelf, ShelfCommand, ShelfEvent> shelf = Shelf.decider(Set.of(INC_1, INT_1));

    static Finding found(Flaw flaw) {
        return new Finding(
                new Finding.Place("INC version 2", "INC-07"), flaw, new Text("nothing leads here", "没有路径到达此节点"));
    }

    static PlaybookDrafted drafted(Edition edition) {
        return new PlaybookDrafted(edition.playbook(), edition.version(), TEXT);
    }

    static PlaybookChecked checked(Edition edition) {
        return new PlaybookChecked(edition.playbook(), edition.version(), 0);
    }

    static PlaybookReleased released(Edition edition) {
        return new PlaybookReleased(edition.playbook(), edition.version());
    }

    static PlaybookRetired retired(Edition edition) {
        return new PlaybookRetired(edition.playbook(), edition.version());
    }

    static DraftVersion draft(Edition edition, String yaml) {
        return new DraftVersion(edition, yaml, List.of(edition), OPS);
    }

    static CheckVersion check(Proof proof) {
        return new CheckVersion(INC_2, proof, OPS);
    }

    static ReleaseVersion release(Proof proof) {
        return new ReleaseVersion(INC_2, proof, OPS);
    }

    static RetireVersion retire(Edition edition, Proof proof) {
        return new RetireVersion(edition, proof, OPS);
    }

    static Proof sound(String yaml) {
        return new Proof(yaml, NOTHING, List.of());
    }

    static Proof on(String yaml, Basis basis) {
        return new Proof(yaml, basis, List.of());
    }

    static Basis released(Set<Edition> editions) {
        return new Basis(editions, Set.of());
    }

    @Test
    void only_ops_has_a_say_in_it() {
        var others = Set.of(Role.SUPERVISOR, Role.LEAD);

        given(shelf).when(new DraftVersion(INC_2, TEXT, List.of(), others)).thenRefused("playbook.role");
        given(shelf).when(new RetireVersion(INC_1, sound(""), others)).thenRefused("playbook.role");
    }

    @Nested
    class A_draft {

        @Test
        void is_kept_as_it_is_written() {
            given(shelf).when(draft(INC_2, TEXT)).then(drafted(INC_2));
        }

        @Test
        void is_kept_even_if_nobody_can_read_it() {
            given(shelf)
                    .when(new DraftVersion(INC_2, ": [", List.of(), OPS))
                    .then(new PlaybookDrafted("INC", 2, ": ["));
        }

        @Test
        void says_which_version_it_is_where_it_can_be_read() {
            given(shelf)
                    .when(new DraftVersion(INC_2, TEXT, List.of(new Edition("INC", 3)), OPS))
                    .thenRefused("playbook.other-version");
        }

        @Test
        void is_written_anew_as_long_as_it_is_not_released() {
            given(shelf, drafted(INC_2))
                    .when(draft(INC_2, "id: INC # mended"))
                    .then(new PlaybookDrafted("INC", 2, "id: INC # mended"));
            given(shelf, drafted(INC_2), checked(INC_2))
                    .when(draft(INC_2, "id: INC # mended"))
                    .then(new PlaybookDrafted("INC", 2, "id: INC # mended"));
        }

        @Test
        void written_again_as_it_was_changes_nothing() {
            given(shelf, drafted(INC_2)).when(draft(INC_2, TEXT)).thenNothing();
            given(shelf, drafted(INC_2), checked(INC_2))
                    .when(draft(INC_2, TEXT))
                    .thenNothing();
        }

        @Test
        void never_takes_a_number_that_was_released_or_came_with_the_installation() {
            given(shelf).when(draft(INC_1, TEXT)).thenRefused("playbook.version-taken");
            given(shelf, drafted(INC_2), checked(INC_2), released(INC_2))
                    .when(draft(INC_2, TEXT))
                    .thenRefused("playbook.version-taken");
            given(shelf, drafted(INC_2), checked(INC_2), released(INC_2), retired(INC_2))
                    .when(draft(INC_2, TEXT))
                    .thenRefused("playbook.version-taken");
        }

        @Test
        void gives_way_to_an_installation_that_brings_the_number_later() {
            var later = Shelf.decider(Set.of(INC_1, INC_2, INT_1));

            assertThat(later.fold(List.of(drafted(INC_2), checked(INC_2))).at(INC_2))
                    .isEqualTo(new Version.Released());
        }
    }

    @Nested
    class A_check {

        @Test
        void finds_no_version_where_none_was_written() {
            given(shelf).when(check(sound(TEXT))).thenRefused("playbook-version.absent");
        }

        @Test
        void counts_the_warnings_of_a_draft_without_fault() {
            given(shelf, drafted(INC_2))
                    .when(check(new Proof(TEXT, NOTHING, List.of(WARNING, WARNING))))
                    .then(new PlaybookChecked("INC", 2, 2));
        }

        @Test
        void refuses_a_faulty_draft_with_each_fault() {
            var faulty = new Proof(TEXT, NOTHING, List.of(FAULT, WARNING));

            given(shelf, drafted(INC_2)).when(check(faulty)).thenRefused("playbook.faulty");
            assertThatThrownBy(() -> shelf.decide(shelf.fold(List.of(drafted(INC_2))), check(faulty)))
                    .hasMessage("INC version 2, INC-07: nothing leads here.");
        }

        @Test
        void of_another_text_or_among_other_versions_than_there_are_now_does_not_count() {
            given(shelf, drafted(INC_2)).when(check(sound("id: INC # old"))).thenRefused(Shelf.OVERTAKEN);
            given(shelf, drafted(INC_2), retired(INC_1))
                    .when(check(sound(TEXT)))
                    .thenRefused(Shelf.OVERTAKEN);
        }

        @Test
        void of_what_is_checked_already_changes_nothing_but_tells_what_is_wrong_by_now() {
            given(shelf, drafted(INC_2), checked(INC_2))
                    .when(check(sound(TEXT)))
                    .thenNothing();
            given(shelf, drafted(INC_2), checked(INC_2))
                    .when(check(new Proof(TEXT, NOTHING, List.of(FAULT))))
                    .thenRefused("playbook.faulty");
        }

        @Test
        void of_what_is_released_changes_nothing_and_of_what_is_retired_is_refused() {
            given(shelf, drafted(INC_2), checked(INC_2), released(INC_2))
                    .when(check(sound("")))
                    .thenNothing();
            given(shelf, drafted(INC_2), checked(INC_2), released(INC_2), retired(INC_2))
                    .when(check(sound("")))
                    .thenRefused("playbook.retired");
        }
    }

    @Nested
    class A_release {

        @Test
        void lets_cases_into_a_checked_version() {
            given(shelf, drafted(INC_2), checked(INC_2))
                    .when(release(sound(TEXT)))
                    .then(released(INC_2));
        }

        @Test
        void needs_a_version_that_is_checked() {
            given(shelf).when(release(sound(TEXT))).thenRefused("playbook-version.absent");
            given(shelf, drafted(INC_2)).when(release(sound(TEXT))).thenRefused("playbook.not-checked");
            given(shelf, drafted(INC_2), checked(INC_2), new PlaybookDrafted("INC", 2, "id: INC # mended"))
                    .when(release(sound("id: INC # mended")))
                    .thenRefused("playbook.not-checked");
        }

        @Test
        void checks_once_more_so_that_a_stale_check_releases_nothing() {
            given(shelf, drafted(INC_2), checked(INC_2))
                    .when(release(new Proof(TEXT, NOTHING, List.of(FAULT))))
                    .thenRefused("playbook.faulty");
        }

        @Test
        void of_another_that_came_first_makes_a_proof_void() {
            given(shelf, drafted(INC_2), checked(INC_2), drafted(INT_2), checked(INT_2), released(INT_2))
                    .when(release(sound(TEXT)))
                    .thenRefused(Shelf.OVERTAKEN);
            given(shelf, drafted(INC_2), checked(INC_2), drafted(INT_2), checked(INT_2), released(INT_2))
                    .when(release(on(TEXT, released(Set.of(INT_2)))))
                    .then(released(INC_2));
        }

        @Test
        void happens_once() {
            given(shelf, drafted(INC_2), checked(INC_2), released(INC_2))
                    .when(release(sound(TEXT)))
                    .thenNothing();
        }

        @Test
        void of_what_is_retired_is_refused() {
            given(shelf, drafted(INC_2), checked(INC_2), released(INC_2), retired(INC_2))
                    .when(release(sound(TEXT)))
                    .thenRefused("playbook.retired");
        }
    }

    @Nested
    class A_retirement {

        @Test
        void takes_a_released_version_from_new_cases() {
            given(shelf, drafted(INC_2), checked(INC_2), released(INC_2))
                    .when(retire(INC_2, on("", released(Set.of(INC_2)))))
                    .then(retired(INC_2));
        }

        @Test
        void also_takes_one_that_came_with_the_installation() {
            given(shelf).when(retire(INC_1, sound(""))).then(retired(INC_1));
        }

        @Test
        void needs_a_version_that_was_released() {
            given(shelf).when(retire(INC_2, sound(""))).thenRefused("playbook-version.absent");
            given(shelf, drafted(INC_2)).when(retire(INC_2, sound(""))).thenRefused("playbook.not-released");
            given(shelf, drafted(INC_2), checked(INC_2))
                    .when(retire(INC_2, sound("")))
                    .thenRefused("playbook.not-released");
        }

        @Test
        void leaves_a_version_that_others_lead_into() {
            given(shelf)
                    .when(retire(INC_1, new Proof("", NOTHING, List.of(FAULT))))
                    .thenRefused("playbook.needed");
        }

        @Test
        void leaves_the_last_version_of_intake() {
            given(shelf).when(retire(INT_1, sound(""))).thenRefused("playbook.needed");
            given(shelf, drafted(INT_2), checked(INT_2))
                    .when(retire(INT_1, sound("")))
                    .thenRefused("playbook.needed");
            given(shelf, drafted(INT_2), checked(INT_2), released(INT_2))
                    .when(retire(INT_1, on("", released(Set.of(INT_2)))))
                    .then(retired(INT_1));
        }

        @Test
        void among_other_versions_than_there_are_now_does_not_count() {
            given(shelf, drafted(INC_2), checked(INC_2), released(INC_2))
                    .when(retire(INC_1, sound("")))
                    .thenRefused(Shelf.OVERTAKEN);
        }

        @Test
        void happens_once() {
            given(shelf, retired(INC_1)).when(retire(INC_1, sound(""))).thenNothing();
        }
    }
}

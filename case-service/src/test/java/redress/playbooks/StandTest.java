package redress.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.cases.domain.Catalogue;
import redress.cases.playbook.Edition;
import redress.cases.playbook.FaultyPlaybooks;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.eventlog.Actor;
import redress.eventlog.Recorded;
import redress.playbooks.Placed.State;
import redress.playbooks.domain.ShelfEvent;
import redress.playbooks.domain.ShelfEvent.PlaybookChecked;
import redress.playbooks.domain.ShelfEvent.PlaybookDrafted;
import redress.playbooks.domain.ShelfEvent.PlaybookReleased;
import redress.playbooks.domain.ShelfEvent.PlaybookRetired;

/// What a replica makes of the shelf's events.
class StandTest {

    static final PlaybookLoader LOADER = new PlaybookLoader(Catalogue.vocabulary());
    static final Installation INSTALLED = new Installation(LOADER, LOADER.shipped());
    static final Edition INC_2 = new Edition("INC", 2);
    static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    static String inc2() {
        return shipped("INC").replace("version: 1", "version: 2");
    }

    static String shipped(String id) {
        try {
            return Files.readString(Path.of("src/main/resources/playbooks/" + id + ".yaml"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Each event ten places after the one before.
    static Stand after(ShelfEvent... events) {
        var meta = new Recorded.Meta(new Actor(Actor.Type.AGENT, "ops", Set.of("ops")), "", "", "", "", 1);
        var stand = Stand.of(INSTALLED);
        for (var event : events) {
            var version = stand.version() + 1;
            stand = stand.after(
                    List.of(new Recorded<>(
                            10L * version, Shelves.ID, "PlaybookShelf", version, "", event, meta, AT, new byte[0])),
                    LOADER);
        }
        return stand;
    }

    static PlaybookDrafted drafted() {
        return new PlaybookDrafted("INC", 2, inc2());
    }

    static final PlaybookChecked CHECKED = new PlaybookChecked("INC", 2, 1);
    static final PlaybookReleased RELEASED = new PlaybookReleased("INC", 2);

    static int newest(Playbooks playbooks) {
        return playbooks.newest("INC").map(Playbook::version).orElse(0);
    }

    @Test
    void what_is_only_written_or_checked_takes_no_case() {
        var stand = after(drafted(), CHECKED);

        assertThat(newest(stand.now())).isEqualTo(1);
        assertThat(stand.now().know(INC_2)).isFalse();
        assertThat(stand.placed().get(INC_2)).isEqualTo(new Placed(2, State.CHECKED, AT, "ops", 1));
    }

    @Test
    void the_highest_released_version_takes_new_cases_and_the_one_before_stays_readable() {
        var stand = after(drafted(), CHECKED, RELEASED);

        assertThat(newest(stand.now())).isEqualTo(2);
        assertThat(stand.now().versions("INC")).containsExactly(1, 2);
        assertThat(stand.placed().get(new Edition("INC", 1)))
                .isEqualTo(new Placed(1, State.RELEASED, null, "installation", null));
    }

    @Test
    void a_retired_version_takes_no_new_case_and_stays_readable() {
        var stand = after(drafted(), CHECKED, RELEASED, new PlaybookRetired("INC", 2));

        assertThat(newest(stand.now())).isEqualTo(1);
        assertThat(stand.now().node("INC", 2, "INC-01").text().en()).isNotBlank();
        assertThat(stand.placed().get(INC_2).state()).isEqualTo(State.RETIRED);
    }

    @Test
    void an_edge_into_a_playbook_leads_to_the_highest_version_that_is_not_retired() {
        var both = after(drafted(), CHECKED, RELEASED).now();

        assertThat(both.way("INT", 1, "INC-01"))
                .isInstanceOfSatisfying(
                        Playbooks.Way.Into.class,
                        into -> assertThat(into.playbook().version()).isEqualTo(2));
        assertThat(both.retiring(INC_2).way("INT", 1, "INC-01"))
                .isInstanceOfSatisfying(
                        Playbooks.Way.Into.class,
                        into -> assertThat(into.playbook().version()).isEqualTo(1));
    }

    @Test
    void COV_X_01_what_was_in_force_at_a_place_in_the_log_is_told_later_as_it_was() {
        var stand = after(drafted(), CHECKED, RELEASED, new PlaybookRetired("INC", 2));

        assertThat(newest(stand.asOf(29))).isEqualTo(1);
        assertThat(newest(stand.asOf(30))).isEqualTo(2);
        assertThat(newest(stand.asOf(39))).isEqualTo(2);
        assertThat(newest(stand.asOf(40))).isEqualTo(1);
    }

    @Test
    void the_last_version_that_others_lead_into_is_missed_if_it_is_retired() {
        var gone = INSTALLED.playbooks().retiring(new Edition("INC", 1));

        assertThat(LOADER.check(List.of(), gone))
                .extracting(finding -> finding.told().en())
                .contains(
                        "INT.yaml, INT-01: answer INCOMPLETE leads to INC-01, which no loaded playbook has and no planned one will.");
    }

    @Test
    void a_released_text_that_does_not_fit_what_is_installed_now_keeps_the_service_from_starting_and_is_named() {
        var fits = after(drafted(), CHECKED, RELEASED);
        var odd = after(
                new PlaybookDrafted("INC", 2, inc2().replaceFirst("DONE: INC-90", "DONE: ZZZ-01")), CHECKED, RELEASED);

        LOADER.demandSound(fits.now());
        assertThatThrownBy(() -> LOADER.demandSound(odd.now()))
                .isInstanceOf(FaultyPlaybooks.class)
                .hasMessageStartingWith("INC version 2, INC-03: ");
        assertThatThrownBy(() -> after(new PlaybookDrafted("INC", 2, "id: INC"), CHECKED, RELEASED))
                .isInstanceOf(FaultyPlaybooks.class)
                .hasMessageContaining("INC version 2: ");
    }
}

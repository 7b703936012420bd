package redress.cases.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.PlaybookVersionChanged;
import redress.cases.domain.Catalogue;
import redress.cases.playbook.InForce;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.eventlog.Recorded;
import redress.http.ProblemTexts;

/// A case that was moved to another version of its playbook is shown as that version has it.
class VersionSheetsTest {

    static final Playbooks BOTH = new PlaybookLoader(Catalogue.vocabulary())
            .loadAmongShipped(List.of(new PlaybookFile(
                    "INC-2.yaml",
                    PlayedCase.PLAYBOOKS
                            .newest("INC")
                            .orElseThrow()
                            .file()
                            .yaml()
                            .replace("version: 1", "version: 2")
                            .replace("Why is the item missing?", "Who left the item out?"))));

    /// Purchasing was asked why, then the case was moved.
    static List<Recorded<CaseEvent>> moved() {
        var history = new ArrayList<>(PlayedCase.asked().history());
        var version = history.size() + 1;
        var event = new PlaybookVersionChanged("INC", 1, 2, "INC-09", List.of());
        history.add(new Recorded<>(
                version,
                PlayedCase.ID,
                "CaseFile",
                version,
                "PlaybookVersionChanged",
                event,
                null,
                history.getLast().at(),
                new byte[0]));
        return history;
    }

    @Test
    void the_case_stands_in_the_other_version() {
        var sheet = new CaseSheets(InForce.always(BOTH), PlayedCase.POLICY, new ProblemTexts())
                .draw(moved())
                .orElseThrow();

        assertThat(sheet.playbook().version()).isEqualTo(2);
        assertThat(sheet.playbook().node()).isEqualTo("INC-09");
        assertThat(sheet.playbook().text().en()).isEqualTo("Who left the item out?");
    }

    @Test
    void a_department_that_was_asked_before_reads_the_question_of_the_other_version() {
        var sheets = new RequestSheets(InForce.always(BOTH), PlayedCase.POLICY, new ProblemTexts());

        assertThat(sheets.draw(PlayedCase.asked().history())
                        .getLast()
                        .question()
                        .en())
                .isEqualTo("Why is the item missing?");
        assertThat(sheets.draw(moved()).getLast().question().en()).isEqualTo("Who left the item out?");
    }

    @Test
    void its_way_is_drawn_on_the_other_version() {
        var path = CasePaths.of(moved(), "INC").orElseThrow();

        assertThat(path.version()).isEqualTo(2);
        assertThat(path.path().at()).isEqualTo("INC-09");
    }
}

package redress.cases.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.policy.Text;

/// A playbook as a flow chart.
class DrawingTest {

    static final Playbooks PLAYBOOKS =
            PlaybookLoaderTest.load(PlaybookLoaderTest.GOOD.replace("en: Decide,", "en: 'Say \"yes\" <now>',"));
    static final Playbook SAMPLE = PLAYBOOKS.newest("ABC").orElseThrow();
    static final Drawing ENGLISH = new Drawing(SAMPLE, PLAYBOOKS, Text::en);

    @Test
    void each_kind_of_node_has_its_shape_and_texts_cannot_break_out() {
        assertThat(ENGLISH.mermaid(CasePath.NONE).lines())
                .startsWith("flowchart TD")
                .contains(
                        "    ABC_01{{\"ABC-01<br/>Check\"}}",
                        "    ABC_02{\"ABC-02<br/>Say #quot;yes#quot; #lt;now#gt;\"}",
                        "    ABC_03[\"ABC-03<br/>Act\"]",
                        "    ABC_05[/\"ABC-05<br/>Ask\"/]",
                        "    ABC_06[[\"ABC-06<br/>Ask purchasing\"]]",
                        "    ABC_90([\"ABC-90<br/>End\"])");
    }

    @Test
    void each_edge_has_its_answer_and_other_playbooks_stand_at_the_rim() {
        assertThat(ENGLISH.mermaid(CasePath.NONE).lines())
                .contains("    ABC_03 -->|\"Done\"| ABC_05", "    XYZ_01([\"XYZ-01\"]):::elsewhere");
        assertThat(new Drawing(SAMPLE, PLAYBOOKS, Text::zh)
                        .mermaid(CasePath.NONE)
                        .lines())
                .contains("    ABC_03 -->|\"完成\"| ABC_05");
    }

    @Test
    void the_way_of_a_case_is_marked() {
        var path =
                new CasePath(Set.of("ABC-01", "ABC-02"), Set.of(new CasePath.Step("ABC-01", "INCOMPLETE")), "ABC-02");

        assertThat(ENGLISH.mermaid(path).lines())
                .contains(
                        "    ABC_01{{\"ABC-01<br/>Check\"}}:::walked",
                        "    linkStyle 0 stroke:#2e7d32,stroke-width:3px")
                .anyMatch(line -> line.startsWith("    ABC_02{") && line.endsWith(":::here"))
                .noneMatch(line -> line.startsWith("    ABC_03[") && line.contains(":::"));
    }
}

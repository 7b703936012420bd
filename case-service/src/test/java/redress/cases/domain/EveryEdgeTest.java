package redress.cases.domain;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseEvent.NodeAnswered;

/// No edge of a playbook ships that no spec has walked.
class EveryEdgeTest {

    @Test
    void COV_X_02_every_edge_of_the_shipped_playbooks_is_walked() {
        var walked = Stream.of(
                        IncompletePlaybookTest.everyWay(),
                        DamagedPlaybookTest.everyWay(),
                        WrongPurchasePlaybookTest.everyWay(),
                        FitPlaybookTest.everyWay(),
                        NotWorkingPlaybookTest.everyWay(),
                        WarrantyPlaybookTest.everyWay(),
                        NotNeededPlaybookTest.everyWay(),
                        ListingPlaybookTest.everyWay(),
                        UnknownReasonPlaybookTest.everyWay())
                .flatMap(ways -> ways)
                .flatMap(work -> edges(work).stream())
                .collect(toCollection(TreeSet::new));

        assertThat(PLAYBOOKS.newest())
                .extracting(playbook -> playbook.id())
                .as("a new playbook needs its own ways here")
                .containsExactly("DMG", "FIT", "INC", "INT", "LST", "MAN", "NND", "NWK", "UNK", "WAR", "WPU");
        var all = PLAYBOOKS.newest().stream()
                .flatMap(playbook -> playbook.nodes().stream())
                .flatMap(node -> node.answers().stream().map(answer -> node.id() + " " + answer.code()))
                .collect(toCollection(TreeSet::new));
        assertThat(walked).isEqualTo(all);
    }

    static List<String> edges(CaseInWork work) {
        return work.all(NodeAnswered.class).stream()
                .map(answered -> answered.nodeId() + " " + answered.answer())
                .toList();
    }
}

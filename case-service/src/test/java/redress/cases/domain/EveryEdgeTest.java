package redress.cases.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseEvent.NodeAnswered;

/// No edge of a playbook ships that no spec has walked. Which were walked, and by how many ways, is told in
/// `target/playbook-edges.md`.
class EveryEdgeTest {

    private static final Path REPORT = Path.of("target", "playbook-edges.md");

    @Test
    void COV_X_02_every_edge_of_the_shipped_playbooks_is_walked() throws IOException {
        var ways = ways().flatMap(work -> edges(work).stream().distinct())
                .collect(groupingBy(identity(), TreeMap::new, counting()));
        var all = PLAYBOOKS.newest().stream()
                .flatMap(playbook -> playbook.nodes().stream())
                .flatMap(node -> node.answers().stream().map(answer -> node.id() + " " + answer.code()))
                .collect(toCollection(TreeSet::new));
        Files.writeString(REPORT, report(all, ways));

        assertThat(PLAYBOOKS.newest())
                .extracting(playbook -> playbook.id())
                .as("a new playbook needs its own ways here")
                .containsExactly("DMG", "FIT", "INC", "INT", "LST", "MAN", "NND", "NWK", "UNK", "WAR", "WPU");
        assertThat(ways.keySet()).isEqualTo(all);
    }

    static Stream<CaseInWork> ways() {
        return Stream.of(
                        IncompletePlaybookTest.everyWay(),
                        DamagedPlaybookTest.everyWay(),
                        WrongPurchasePlaybookTest.everyWay(),
                        FitPlaybookTest.everyWay(),
                        NotWorkingPlaybookTest.everyWay(),
                        WarrantyPlaybookTest.everyWay(),
                        NotNeededPlaybookTest.everyWay(),
                        ListingPlaybookTest.everyWay(),
                        UnknownReasonPlaybookTest.everyWay())
                .flatMap(each -> each);
    }

    private static String report(Set<String> all, Map<String, Long> ways) {
        var rows = all.stream()
                .map(edge -> "| " + edge + " | " + ways.getOrDefault(edge, 0L) + " |")
                .collect(joining("\n"));
        return "| Edge | Ways that walk it |\n|---|---|\n" + rows + "\n";
    }

    static List<String> edges(CaseInWork work) {
        return work.all(NodeAnswered.class).stream()
                .map(answered -> answered.nodeId() + " " + answered.answer())
                .toList();
    }
}

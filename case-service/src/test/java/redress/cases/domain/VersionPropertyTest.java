package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.cases.domain.CaseFilePropertyTest.Start;
import redress.cases.domain.CaseFilePropertyTest.Step;
import redress.cases.playbook.Playbooks;
import redress.decider.Refused;

/// Whatever is done to a case, and whenever it is moved to and fro between versions that differ in a node.
class VersionPropertyTest {

    static final Playbooks TWO = VersionTest.renaming("INC-16", "INC-66");
    private static final List<Step> OWN = List.of(
            new Step("to version 1", _ -> VersionTest.to(1)),
            new Step("to version 2", _ -> VersionTest.to(2)),
            new Step("first answer", file -> CaseFilePropertyTest.allowed(file, 0, TWO)),
            new Step("second answer", file -> CaseFilePropertyTest.allowed(file, 1, TWO)),
            new Step("last answer", file -> CaseFilePropertyTest.allowed(file, 9, TWO)));

    /// What is said of one version's answers is said of both.
    static final List<Step> STEPS = Stream.concat(
                    CaseFilePropertyTest.STEPS.stream()
                            .filter(step ->
                                    OWN.stream().noneMatch(own -> own.name().equals(step.name()))),
                    Collections.nCopies(4, OWN).stream().flatMap(List::stream))
            .toList();

    static List<Start> starts() {
        return CaseFilePropertyTest.starts();
    }

    @ParameterizedTest
    @MethodSource("starts")
    void COV_X_01_I_16_a_moved_case_never_stands_nowhere_wishes_nothing_twice_and_folds_again(Start start) {
        RandomSequences.forAll(CaseFilePropertyTest.SEED, STEPS, steps -> {
            var history = new ArrayList<>(start.history());
            var file = CaseFilePropertyTest.SHIPPED.fold(history);
            for (var step : steps) {
                var command = step.command().apply(file);
                var events = decide(file, command);
                history.addAll(events);
                file = CaseFilePropertyTest.after(file, events);
                assertThat(file.pinned()).allMatch(TWO::know);
                Standing.of(file, TWO, POLICY, SCENE);
            }
            assertThat(CaseFilePropertyTest.SHIPPED.fold(history)).isEqualTo(file);
            assertThat(history.stream().flatMap(event -> CaseFilePropertyTest.wish(event).stream()))
                    .doesNotHaveDuplicates();
        });
    }

    private static List<CaseEvent> decide(CaseFile file, CaseCommand command) {
        try {
            return in(CaseFilePropertyTest.sceneOf(command), TWO).decide(file, command);
        } catch (Refused _) {
            return List.of();
        }
    }
}

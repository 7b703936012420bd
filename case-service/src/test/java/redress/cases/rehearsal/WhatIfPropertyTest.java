package redress.cases.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.cases.playbook.Playbooks;
import redress.cases.whatif.ClosedCase;
import redress.cases.whatif.ClosedCase.Happening;
import redress.cases.whatif.ParcelPast;
import redress.cases.whatif.Verdict;
import redress.cases.whatif.WhatIf;

/// Whatever became of a case, the version it was worked by leads to just that.
class WhatIfPropertyTest {

    static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
    static final int TRIES = 20;

    static List<String> playbooks() {
        return RehearsalPropertyTest.playbooks();
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void an_unchanged_version_changes_nothing(String playbook) {
        changesNothing(playbook, Stage.set(RehearsalPropertyTest.SHIPPED, playbook));
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void nor_where_checks_find_anything(String playbook) {
        changesNothing(playbook, Stage.set(Stage.askedOfThePlayer(RehearsalPropertyTest.SHIPPED), playbook));
    }

    static void changesNothing(String playbook, Playbooks stage) {
        var whatIf = new WhatIf(stage.newest(playbook).orElseThrow(), stage, RehearsalPropertyTest.POLICY);
        for (var seed = RehearsalPropertyTest.FIRST_SEED; seed < RehearsalPropertyTest.FIRST_SEED + TRIES; seed++) {
            var known = played(playbook, stage, seed);
            var verdict = whatIf.of(known);
            assertThat(verdict)
                    .as("%s, seed %s", playbook, seed)
                    .isEqualTo(new Verdict(
                            known.caseId(),
                            Verdict.Ending.SAME,
                            verdict.recorded(),
                            Optional.of(verdict.recorded()),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Set.of(),
                            Optional.of(Duration.ZERO)));
        }
    }

    static ClosedCase played(String playbook, Playbooks stage, long seed) {
        var random = new Random(seed);
        var world = World.any(random);
        var rehearsal = new Rehearsal(stage, RehearsalPropertyTest.POLICY, world, Simulation.classification(playbook));
        var play = new RandomPlay(random, new Exits(RehearsalPropertyTest.SHIPPED), RehearsalPropertyTest.MOST_VISITS);
        var log = new ArrayList<Happening>();
        note(rehearsal, log);
        while (!rehearsal.isOver()) {
            rehearsal.take(play.next(rehearsal));
            note(rehearsal, log);
        }
        var parcels = new TreeMap<>(Map.of(Instant.EPOCH, world.parcels()));
        return new ClosedCase(new UUID(7, 7), log, new ParcelPast(parcels, List.of()));
    }

    /// A minute later.
    static void note(Rehearsal rehearsal, List<Happening> log) {
        var at = log.isEmpty() ? BEGIN : log.getLast().at().plus(Duration.ofMinutes(1));
        rehearsal.history().stream().skip(log.size()).toList().forEach(event -> log.add(new Happening(at, event)));
    }
}

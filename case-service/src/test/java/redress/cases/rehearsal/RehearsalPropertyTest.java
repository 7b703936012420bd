package redress.cases.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.CaseFile;
import redress.cases.domain.Catalogue;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.policy.ParameterCode;
import redress.policy.Policy;

/// Whatever people, others and time answer, in whatever order, about whatever order and parcels.
class RehearsalPropertyTest {

    static final Playbooks SHIPPED = new PlaybookLoader(Catalogue.vocabulary()).shipped();
    static final Policy POLICY = Policy.load();
    static final long FIRST_SEED = 20261122;
    static final int TRIES = 150;
    static final int MOST_VISITS = POLICY.shop("ebay", "brake-and-bolt")
            .figures()
            .number(ParameterCode.MAX_VISITS)
            .intValueExact();

    static List<String> playbooks() {
        return SHIPPED.newest().stream().map(Playbook::id).toList();
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void COV_X_02_every_way_ends_wishes_nothing_twice_and_folds_to_what_it_is(String playbook) {
        for (var seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            var played = played(playbook, Stage.set(SHIPPED, playbook), seed);
            assertThat(played.isOver()).as("%s, seed %s", playbook, seed).isTrue();
            assertThat(wishes(played)).as("%s, seed %s", playbook, seed).doesNotHaveDuplicates();
            assertThat(folded(played.history()))
                    .as("%s, seed %s", playbook, seed)
                    .isEqualTo(played.file());
        }
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void COV_X_02_so_does_every_way_on_which_checks_find_anything(String playbook) {
        var stage = Stage.set(Stage.askedOfThePlayer(SHIPPED), playbook);
        for (var seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            var played = played(playbook, stage, seed);
            assertThat(played.isOver()).as("%s, seed %s", playbook, seed).isTrue();
            assertThat(wishes(played)).as("%s, seed %s", playbook, seed).doesNotHaveDuplicates();
        }
    }

    /// Else the properties above would be told of few ways only. (What intake reads is what the message is about.)
    @ParameterizedTest
    @MethodSource("playbooksAfterIntake")
    void random_ways_walk_every_edge(String playbook) {
        var stage = Stage.set(Stage.askedOfThePlayer(SHIPPED), playbook);
        var left = edges(playbook);
        for (var seed = FIRST_SEED; seed < FIRST_SEED + 10 * TRIES && !left.isEmpty(); seed++) {
            played(playbook, stage, seed).history().forEach(event -> {
                if (event instanceof NodeAnswered answered) {
                    left.remove(answered.nodeId() + " " + answered.answer());
                }
            });
        }
        assertThat(left).isEmpty();
    }

    static List<String> playbooksAfterIntake() {
        return playbooks().stream().filter(id -> !id.equals(Playbooks.INTAKE)).toList();
    }

    static Set<String> edges(String playbook) {
        return SHIPPED.newest(playbook).orElseThrow().nodes().stream()
                .flatMap(node -> node.answers().stream().map(answer -> node.id() + " " + answer.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Rehearsal played(String playbook, Playbooks stage, long seed) {
        var random = new Random(seed);
        var rehearsal = new Rehearsal(stage, POLICY, World.any(random), Simulation.classification(playbook));
        var play = new RandomPlay(random, new Exits(SHIPPED), MOST_VISITS);
        for (var step = 0; step < bound() && !rehearsal.isOver(); step++) {
            rehearsal.take(play.next(rehearsal));
        }
        return rehearsal;
    }

    /// Each node so often as it may be visited, with all its reminders, and some to get out.
    static int bound() {
        var nodes =
                SHIPPED.newest().stream().mapToInt(each -> each.nodes().size()).sum();
        return nodes * (MOST_VISITS + 2) * 5;
    }

    static CaseFile folded(List<CaseEvent> history) {
        CaseFile file = new CaseFile.None();
        for (var event : history) {
            file = CaseFile.evolve(file, event);
        }
        return file;
    }

    static List<UUID> wishes(Rehearsal played) {
        return played.history().stream().flatMap(event -> wish(event).stream()).toList();
    }

    static Optional<UUID> wish(CaseEvent event) {
        return switch (event) {
            case MessageRequested e -> Optional.of(e.messageId());
            case DepartmentRequestOpened e -> Optional.of(e.requestId());
            case SupplierClaimRequested e -> Optional.of(e.claimId());
            case CarrierClaimRequested e -> Optional.of(e.claimId());
            case ReturnAuthorized e -> Optional.of(e.rmaId());
            case TopUpRequested e -> Optional.of(e.topUpId());
            case ReshipmentAsked e -> Optional.of(e.reshipmentId());
            case RefundRequested e -> Optional.of(e.refundId());
            case ImprovementTaskOpened e -> Optional.of(e.taskId());
            case CaseEvent _ -> Optional.empty();
        };
    }
}

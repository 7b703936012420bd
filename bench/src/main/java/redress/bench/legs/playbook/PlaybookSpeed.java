package redress.bench.legs.playbook;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import redress.bench.Extent;
import redress.bench.legs.Leg;
import redress.bench.measure.Contender;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.OwnProcess;
import redress.bench.measure.Race;
import redress.cases.domain.Awaited;
import redress.cases.domain.CaseFact;
import redress.cases.domain.CaseFile;
import redress.cases.domain.Sum;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.cases.playbook.Vocabulary;
import redress.policy.Policy;

/// How fast the engine walks a case through the largest playbook, and how long a service waits for all playbooks to be
/// read and checked.
public final class PlaybookSpeed implements Leg {

    private static final Set<Figure> SHOWN = Set.of(Figure.PER_SECOND, Figure.MICROS, Figure.CLIENT_CPU);
    private static final PlaybookLoader LOADER =
            new PlaybookLoader(new Vocabulary(CaseFact.names(), Awaited.names(), Sum.names()));

    @Override
    public String name() {
        return "playbook";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        var playbooks = LOADER.shipped();
        demandLargest(playbooks);
        var decider = CaseFile.decider(playbooks, Policy.load());
        var steps = WholeCase.worked(decider);
        var race = new Race(new OwnProcess(), extent.rounds(), extent.run(), extent.warmUp());
        return List.of(
                race.of(List.of(new Repeated("engine-steps", () -> WholeCase.worked(decider))))
                        .finding(name(), Map.of("steps", steps), SHOWN, List.of()),
                race.of(List.of(new Repeated("load-playbooks", PlaybookSpeed::load)))
                        .finding(name(), Map.of("playbooks", playbooks.newest().size()), SHOWN, List.of()));
    }

    private static void demandLargest(Playbooks playbooks) {
        var largest = playbooks.newest().stream()
                .max(Comparator.comparingInt(playbook -> playbook.nodes().size()))
                .orElseThrow();
        if (!largest.id().equals(WholeCase.PLAYBOOK)) {
            throw new IllegalStateException(
                    "the case walks " + WholeCase.PLAYBOOK + ", the largest is " + largest.id());
        }
    }

    private static long load() {
        if (LOADER.shipped().newest().isEmpty()) {
            throw new IllegalStateException("no playbook was loaded");
        }
        return 1;
    }

    /// Again and again on one thread; the work says itself how much it was, and fails if it went wrong.
    private record Repeated(String name, LongSupplier work) implements Contender {

        @Override
        public void prepare() {}

        @Override
        public Run begin() {
            return new Run() {
                @Override
                public long during(Duration time) {
                    var end = System.nanoTime() + time.toNanos();
                    long done = 0;
                    do {
                        done += work.getAsLong();
                    } while (System.nanoTime() < end);
                    return done;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void check(long done) {}
    }
}

package redress.local.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.local.demo.sample.Complaint;
import redress.local.demo.sample.Complaint.Needs;
import redress.local.demo.sample.Sample;
import redress.local.demo.sample.SampleOrder;
import redress.local.demo.sample.SampleOrder.Told;

/// The whole sample, many orders at once. Where time can pass it passes for everybody, so what needs that comes last.
///
/// @param atOnce how many orders are worked on at the same time: the gateway lets one agent ask only so often
public record Performance(Sample sample, Cast cast, Audience audience, int atOnce) {

    /// The gateway's limit is one for each user.
    private static final List<String> AGENTS = List.of("ann", "bea");

    /// @param leftOut complaints the suite cannot show as it runs
    public record Result(List<Ending> endings, List<Complaint> leftOut) {}

    public Result play() {
        var endings = new ArrayList<>(together());
        if (!cast.time().isSimulated()) {
            return new Result(endings, needing(Needs.SIMULATED_TIME));
        }
        for (var complaint : needing(Needs.SIMULATED_TIME)) {
            endings.add(
                    play(sample.order(complaint), complaint, AGENTS.getFirst()).ending());
        }
        return new Result(endings, List.of());
    }

    private List<Complaint> needing(Needs needs) {
        return sample.complaints().stream()
                .filter(complaint -> complaint.needs() == needs)
                .toList();
    }

    private List<Ending> together() {
        var room = new Semaphore(atOnce, true);
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, sample.orders().size())
                    .mapToObj(index -> everybody.submit(() -> {
                        room.acquire();
                        try {
                            return everythingAbout(sample.orders().get(index), AGENTS.get(index % AGENTS.size()));
                        } finally {
                            room.release();
                        }
                    }))
                    .toList()
                    .stream()
                    .flatMap(Performance::result)
                    .toList();
        }
    }

    private List<Ending> everythingAbout(SampleOrder order, String agent) {
        try {
            if (order.told() == Told.FIRST) {
                cast.tell(order, sample.shopOf(order));
            }
        } catch (RuntimeException e) {
            var failed = new Ending.Failed(order.id(), String.valueOf(e.getMessage()));
            audience.sees(failed);
            return List.of(failed);
        }
        return sample.about(order).stream()
                .filter(complaint -> complaint.needs() == Needs.NOTHING)
                .map(complaint -> play(order, complaint, agent).ending())
                .toList();
    }

    private Play play(SampleOrder order, Complaint complaint, String agent) {
        return new Play(cast, cast.players().agent(agent), order, sample.shopOf(order), complaint, audience);
    }

    private static Stream<Ending> result(Future<List<Ending>> future) {
        try {
            return future.get().stream();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while playing", e);
        }
    }
}

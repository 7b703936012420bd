package redress.faults.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import redress.embedded.Patience;
import redress.faults.load.Ending.Lost;
import redress.local.players.Players;

/// The players at work while others break things: some play cases one after the other, some write notes in them all
/// the time. Whatever they began they end.
public final class Load {

    private static final int WALKERS = 6;
    private static final List<String> WRITERS = List.of("bea", "lee");
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(100);
    private static final int RECENT = 20;

    private final Players players;
    private final Walks walks;
    private final ConcurrentLinkedDeque<String> recent = new ConcurrentLinkedDeque<>();
    private final Queue<Ending> endings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor();

    public Load(Players players) {
        this.players = players;
        this.walks = new Walks(players, this::opened);
    }

    public void begin() {
        for (int walker = 0; walker < WALKERS; walker++) {
            everybody.execute(this::walk);
        }
        WRITERS.forEach(writer -> everybody.execute(() -> write(writer)));
    }

    /// Nothing new is begun; returns when all has come to its end.
    public List<Ending> end() {
        over.set(true);
        everybody.close();
        return List.copyOf(endings);
    }

    public int ended() {
        return endings.size();
    }

    private void opened(String caseId) {
        recent.addFirst(caseId);
        if (recent.size() > RECENT) {
            recent.pollLast();
        }
    }

    private void walk() {
        var kinds = walks.kinds();
        while (!over.get()) {
            try {
                endings.add(kinds.get(next.getAndIncrement() % kinds.size()).get());
            } catch (RuntimeException lost) {
                endings.add(new Lost(String.valueOf(lost.getMessage())));
            }
        }
    }

    private void write(String writer) {
        for (int number = 1; !over.get(); number++) {
            var caseId = recent.peekFirst();
            if (caseId != null) {
                note(writer, number, caseId);
            }
            Patience.until(BETWEEN_NOTES, over::get);
        }
    }

    /// One that got no answer is in the journal as such.
    private void note(String writer, int number, String caseId) {
        try {
            players.gateway()
                    .as(writer)
                    .post("/api/cases/" + caseId + "/notes", Map.of("text", "note " + number + " of " + writer));
        } catch (IllegalStateException unanswered) {
            endings.add(new Lost(unanswered.getMessage()));
        }
    }
}

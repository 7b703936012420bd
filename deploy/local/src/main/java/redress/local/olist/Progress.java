package redress.local.olist;

import java.time.Duration;
import java.time.Instant;

/// How far a long piece of work is: a bar that redraws itself on a screen, a line each tenth in a log.
final class Progress {

    private static final int WIDTH = 30;
    private static final Duration REDRAWN_EVERY = Duration.ofMillis(100);

    private final Terminal terminal;
    private final String label;
    private final int total;
    private final Instant since = Instant.now();
    private Instant drawn = Instant.EPOCH;
    private int done;

    Progress(Terminal terminal, String label, int total) {
        this.terminal = terminal;
        this.label = label;
        this.total = total;
    }

    synchronized void add(int more) {
        var tenthBefore = tenth();
        done += more;
        switch (terminal) {
            case Terminal.Screen(var out) -> {
                if (isDue()) out.print("\r" + line(bar() + " "));
                if (done == total) out.println();
                out.flush();
            }
            case Terminal.Log(var out) -> {
                if (tenth() > tenthBefore) out.println(line(""));
            }
        }
    }

    private boolean isDue() {
        var now = Instant.now();
        if (done < total && now.isBefore(drawn.plus(REDRAWN_EVERY))) return false;
        drawn = now;
        return true;
    }

    private String line(String bar) {
        return "%s %s%3d %% %,9d / %,d  %,6.0f/s".formatted(label, bar, percent(), done, total, perSecond());
    }

    private String bar() {
        var full = (int) ((long) WIDTH * done / total);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    private int percent() {
        return (int) (100L * done / total);
    }

    private int tenth() {
        return percent() / 10;
    }

    private double perSecond() {
        return done / Math.max(0.001, Duration.between(since, Instant.now()).toNanos() / 1e9);
    }
}

package redress.local.demo;

import java.util.ArrayList;
import java.util.List;
import redress.local.olist.Terminal;

/// The terminal on which the demonstration is seen. What stays on it is kept: a picture can be made of it.
final class Stage {

    private static final String ERASE = "\r\u001b[K";
    private static final int WIDTH = 79;

    private final Terminal terminal;
    private final List<String> kept = new ArrayList<>();

    Stage(Terminal terminal) {
        this.terminal = terminal;
    }

    synchronized void line(String line) {
        kept.add(line);
        switch (terminal) {
            case Terminal.Screen(var out) -> out.println(ERASE + line);
            case Terminal.Log(var out) -> out.println(line);
        }
        terminal.out().flush();
    }

    /// Happens right now: on a screen the last line, drawn anew each time, in a log a line of its own.
    synchronized void passing(String line) {
        switch (terminal) {
            case Terminal.Screen(var out) -> out.print(ERASE + Columns.cut(line, WIDTH));
            case Terminal.Log(var out) -> out.println(line);
        }
        terminal.out().flush();
    }

    synchronized List<String> kept() {
        return List.copyOf(kept);
    }
}

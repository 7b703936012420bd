package redress.local.olist;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/// Where the import speaks to a person: a screen, on which a line can be drawn anew, or a log of plain lines.
public sealed interface Terminal {

    record Screen(PrintStream out) implements Terminal {}

    record Log(PrintStream out) implements Terminal {}

    PrintStream out();

    static Terminal of(PrintStream out) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new Screen(out)
                : new Log(out);
    }
}

package redress.faults.load;

import java.util.List;
import redress.local.players.Journal.Mark;

/// A command in the journal, and what is known of it.
public record Entry(String what, List<Mark> marks, Fate fate) {

    public Entry {
        marks = List.copyOf(marks);
    }
}

package redress.bench.entries;

import java.util.List;
import redress.bench.entries.EntryEvent.EntryMade;

/// Enter all of these.
public record MakeEntries(List<EntryMade> entries) {

    public MakeEntries {
        entries = List.copyOf(entries);
    }
}

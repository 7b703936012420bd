package redress.playbooks;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import redress.cases.playbook.Edition;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.eventlog.Recorded;
import redress.playbooks.Placed.State;
import redress.playbooks.domain.Shelf;
import redress.playbooks.domain.ShelfEvent;
import redress.playbooks.domain.ShelfEvent.PlaybookChecked;
import redress.playbooks.domain.ShelfEvent.PlaybookDrafted;
import redress.playbooks.domain.ShelfEvent.PlaybookReleased;
import redress.playbooks.domain.ShelfEvent.PlaybookRetired;
import redress.playbooks.domain.Version;

/// The shelf as one replica knows it, with its texts read.
///
/// @param version of the shelf's stream up to which it is known
/// @param inForce by the position in the log from which on they were
record Stand(int version, Shelf shelf, Map<Edition, Placed> placed, NavigableMap<Long, Playbooks> inForce) {

    static Stand of(Installation installed) {
        var placed = installed.editions().stream()
                .collect(toMap(edition -> edition, edition -> Placed.installed(edition.version())));
        return new Stand(0, Shelf.of(installed.editions()), placed, new TreeMap<>(Map.of(0L, installed.playbooks())));
    }

    Playbooks now() {
        return inForce.lastEntry().getValue();
    }

    Playbooks asOf(long position) {
        return inForce.floorEntry(position).getValue();
    }

    Stand after(List<Recorded<ShelfEvent>> news, PlaybookLoader loader) {
        var stand = this;
        for (var event : news) {
            stand = stand.after(event, loader);
        }
        return stand;
    }

    private Stand after(Recorded<ShelfEvent> recorded, PlaybookLoader loader) {
        var evolved = Shelf.evolve(shelf, recorded.event());
        var marks = new HashMap<>(placed);
        marks.put(recorded.event().edition(), placed(evolved, recorded));
        var books = new TreeMap<>(inForce);
        switch (recorded.event()) {
            case PlaybookDrafted _, PlaybookChecked _ -> {}
            case PlaybookReleased e ->
                books.put(recorded.position(), now().with(loader.load(file(e.edition(), shelf.written(e.edition())))));
            case PlaybookRetired e -> books.put(recorded.position(), now().retiring(e.edition()));
        }
        return new Stand(recorded.version(), evolved, Map.copyOf(marks), books);
    }

    /// Its name is what a finding names it by.
    static PlaybookFile file(Edition edition, String yaml) {
        return new PlaybookFile(edition.toString(), yaml);
    }

    private Placed placed(Shelf evolved, Recorded<ShelfEvent> recorded) {
        var edition = recorded.event().edition();
        var at = recorded.at();
        var by = recorded.meta().actor().id();
        var before = placed.getOrDefault(edition, Placed.installed(edition.version()));
        return switch (recorded.event()) {
            case PlaybookDrafted _, PlaybookChecked _ when evolved.at(edition) instanceof Version.Released -> before;
            case PlaybookDrafted e -> new Placed(e.version(), State.DRAFT, at, by, null);
            case PlaybookChecked e -> new Placed(e.version(), State.CHECKED, at, by, e.warnings());
            case PlaybookReleased e -> new Placed(e.version(), State.RELEASED, at, by, before.warnings());
            case PlaybookRetired e -> new Placed(e.version(), State.RETIRED, at, by, before.warnings());
        };
    }
}

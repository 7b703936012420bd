package redress.playbooks;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.eventlog.Recorded;
import redress.playbooks.domain.Shelf;
import redress.playbooks.domain.ShelfCommand;
import redress.playbooks.domain.ShelfEvent;

/// The one way to the shelf; there is one of it.
@Singleton
public class Shelves extends Aggregates<Shelf, ShelfCommand, ShelfEvent> {

    public static final UUID ID = DerivedId.of("playbook-shelf");

    Shelves(EventLog log, Installation installed) {
        super("PlaybookShelf", Shelf.decider(installed.editions()), log);
    }

    Uni<Done> give(ShelfCommand command, Cause cause) {
        return handle(ID, command, cause.about(ID));
    }

    Uni<List<Recorded<ShelfEvent>>> since(int version) {
        return since(ID, version);
    }
}

package redress.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand.WriteToCustomer;
import redress.content.Contents;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.store.Content;

/// What agents write to customers in their own words. The words lie in the content store, where notification-service
/// reads them when it sends them.
@Singleton
public class Letters {

    private final EvidenceRoom room;
    private final CaseFiles cases;

    Letters(EvidenceRoom room, CaseFiles cases) {
        this.room = room;
        this.cases = cases;
    }

    public Uni<Done> write(UUID caseId, String words, Cause cause, Actor by) {
        var content = Content.words(words);
        var command = new WriteToCustomer(
                Contents.reference(cause, "message"), content.hash().hex(), by);
        return cases.give(caseId, command, file -> room.keep(caseId, file, content), cause);
    }
}

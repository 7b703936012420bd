package redress.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand.AddEvidence;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseFile;
import redress.cases.domain.Dossier;
import redress.cases.domain.Evidence;
import redress.content.Contents;
import redress.contracts.DerivedId;
import redress.contracts.EvidenceKind;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.people.KeptContents;
import redress.store.Content;
import redress.store.ContentStore;
import redress.store.Sha256;

/// Where photos, videos and documents of cases are kept and looked at. Bytes and names lie apart from the case, which
/// knows a hash, a type and a kind.
@Singleton
public class EvidenceRoom {

    /// @param name empty if it was erased
    public record Exhibit(Path file, String mediaType, String name) {}

    private final CaseFiles cases;
    private final KeptContents kept;
    private final ContentStore store;
    private final Contents contents;

    EvidenceRoom(CaseFiles cases, KeptContents kept, ContentStore store, Contents contents) {
        this.cases = cases;
        this.kept = kept;
        this.store = store;
        this.contents = contents;
    }

    /// The same bytes are one piece of evidence of a case, however often they come.
    public static UUID idOf(UUID caseId, Sha256 hash) {
        return DerivedId.of("evidence", caseId.toString(), hash.hex());
    }

    /// @param name of the file, as its sender called it
    public Uni<Done> add(UUID caseId, Content file, EvidenceKind kind, String name, Cause cause, Actor by) {
        var evidenceId = idOf(caseId, file.hash());
        var nameRef = DerivedId.of("evidence-name", evidenceId.toString());
        var command = new AddEvidence(
                evidenceId, kind, file.mediaType(), file.size(), file.hash().hex(), nameRef, by);
        return cases.load(caseId)
                .chain(aCase -> keep(caseId, aCase, file))
                .chain(() -> contents.keep(Map.of(nameRef, name)))
                .chain(() -> cases.give(caseId, command, cause));
    }

    /// Bytes of a case, and whose they are, before the case names them.
    Uni<Void> keep(UUID caseId, CaseFile file, Content content) {
        return kept.keep(content, caseId, customerOf(known(file).dossier()));
    }

    public Uni<Exhibit> show(UUID caseId, UUID evidenceId) {
        return cases.load(caseId)
                .map(file -> known(file)
                        .dossier()
                        .undertakings()
                        .evidence(evidenceId)
                        .map(Evidence::received)
                        .orElseThrow(EvidenceRoom::absent))
                .chain(this::fetch);
    }

    private Uni<Exhibit> fetch(EvidenceReceived received) {
        var hash = Sha256.read(received.sha256()).orElseThrow(EvidenceRoom::absent);
        return store.find(hash)
                .map(found -> found.orElseThrow(EvidenceRoom::absent))
                .chain(file -> contents.find(List.of(received.nameRef()))
                        .map(names ->
                                new Exhibit(file, received.mediaType(), names.getOrDefault(received.nameRef(), ""))));
    }

    private static CaseFile.Known known(CaseFile file) {
        return switch (file) {
            case CaseFile.Known known -> known;
            case CaseFile.None _ -> throw Refused.absent("case");
        };
    }

    private static String customerOf(Dossier dossier) {
        return switch (dossier.order()) {
            case Dossier.OrderLink.Known(var order) -> order.customerId();
            case Dossier.OrderLink.Awaited _ -> dossier.opening().customerId();
        };
    }

    /// Never there, lying elsewhere, or erased.
    private static Refused absent() {
        return Refused.absent("evidence");
    }
}

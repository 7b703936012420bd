package redress.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.domain.CaseFile;
import redress.policy.Outcome;

/// All the cases there are about one order, oldest first.
@Singleton
class Docket {

    /// @param opened the cases there are, in the order they were opened
    /// @param next the id that the next one will have
    record Entries(List<Entry> opened, UUID next) {

        /// The newest that still takes messages: a live one, or the last one if only silence closed it (ENG-1).
        Optional<UUID> newestTaking() {
            return newestLive()
                    .or(() -> opened.stream()
                            .reduce((_, later) -> later)
                            .filter(entry -> entry.file() instanceof CaseFile.Closed closed
                                    && closed.outcome() == Outcome.NO_RESPONSE)
                            .map(Entry::id));
        }

        private Optional<UUID> newestLive() {
            return opened.stream()
                    .filter(entry -> entry.file() instanceof CaseFile.Live)
                    .map(Entry::id)
                    .reduce((_, later) -> later);
        }

        /// The one that has this message already.
        Optional<UUID> holding(String messageId) {
            return opened.stream()
                    .filter(entry -> entry.file() instanceof CaseFile.Known known
                            && known.dossier().messages().contains(messageId))
                    .map(Entry::id)
                    .findFirst();
        }

        private Entries and(Entry entry, UUID following) {
            return new Entries(Stream.concat(opened.stream(), Stream.of(entry)).toList(), following);
        }
    }

    record Entry(UUID id, CaseFile file) {}

    private final CaseFiles cases;

    Docket(CaseFiles cases) {
        this.cases = cases;
    }

    Uni<Entries> of(String orderId) {
        return count(orderId, new Entries(List.of(), CaseFiles.idOf(orderId, 1)));
    }

    private Uni<Entries> count(String orderId, Entries soFar) {
        return cases.load(soFar.next())
                .chain(file -> file instanceof CaseFile.None
                        ? Uni.createFrom().item(soFar)
                        : count(
                                orderId,
                                soFar.and(
                                        new Entry(soFar.next(), file),
                                        CaseFiles.idOf(orderId, soFar.opened().size() + 2))));
    }
}

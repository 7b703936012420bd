package redress.cases.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.paging.Conditions;
import redress.paging.Listing;
import redress.paging.Order;
import redress.paging.Page;
import redress.paging.Place;

/// The cases that have ended, the last one first.
@Singleton
public class ClosedCases {

    /// @param playbook that they have been in
    /// @param from closed then or later
    /// @param to closed before then
    /// @param issueType empty for all
    public record Choice(String playbook, Optional<Instant> from, Optional<Instant> to, String issueType) {}

    public record Ended(UUID id, int version) {}

    private static final Listing<CaseRow> CASES = new Listing<>(
            CaseRow.class, "case_row c", Order.newestFirst("closed_at"), row -> Place.of(row.closedAt, row.id));

    private final Mutiny.SessionFactory sessions;

    ClosedCases(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page<Ended>> page(Choice choice, String cursor, int limit) {
        var chosen = new Conditions()
                .when("c.closed_at is not null", Map.of())
                .when("c.playbooks like :playbook", Map.of("playbook", "% " + choice.playbook() + " %"))
                .is("issue_type", choice.issueType());
        choice.from().ifPresent(from -> chosen.when("c.closed_at >= :from", Map.of("from", CaseQueue.time(from))));
        choice.to().ifPresent(to -> chosen.when("c.closed_at < :to", Map.of("to", CaseQueue.time(to))));
        return CASES.page(sessions, chosen, cursor, limit).map(page -> page.map(row -> new Ended(row.id, row.version)));
    }
}

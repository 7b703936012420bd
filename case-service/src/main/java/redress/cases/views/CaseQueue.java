package redress.cases.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.cases.domain.CaseStatus;
import redress.decider.Refused;
import redress.paging.Conditions;
import redress.paging.Listing;
import redress.paging.Order;
import redress.paging.Page;
import redress.paging.Place;

/// The queues: which cases wait, those that need attention most first; closed ones need none and come last.
@Singleton
public class CaseQueue {

    /// What a queue is chosen by; empty or absent chooses nothing away.
    ///
    /// @param q an order, waybill, customer or case id, or part of a name, a mail address or what was written
    /// @param due cases with a deadline before then
    public record Choice(
            List<String> statuses,
            String issueType,
            Optional<String> assignee,
            String q,
            Optional<Instant> due,
            Costs costs,
            String cursor,
            int limit) {}

    /// Whether only those cases are meant whose ledger lacks a cost.
    public enum Costs {
        ASKED,
        ANY
    }

    private static final String DUE = "exists (select 1 from deadline d where d.stream_id = c.id and d.due_at <= :due)";

    private static final String FOUND = "(c.order_id = :q or c.customer_id = :q or cast(c.id as text) = :q"
            + " or exists (select 1 from order_parcel p where p.order_id = c.order_id and p.waybill = :q)"
            + " or exists (select 1 from case_text t join content k on k.ref = t.ref"
            + " where t.case_id = c.id and k.words ilike :part)"
            + " or exists (select 1 from person n where n.customer_id = c.customer_id"
            + " and (n.name ilike :part or n.email ilike :part)))";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Listing<CaseRow> CASES = new Listing<>(
            CaseRow.class,
            "case_row c",
            Order.oldestFirst("waiting_since", "status = 'CLOSED'", "not urgent"),
            row -> Place.of(row.waitingSince, row.id, row.status.equals(CaseStatus.CLOSED.name()), !row.urgent));

    private final Mutiny.SessionFactory sessions;

    CaseQueue(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// Sheets as they are kept, in JSON.
    public Uni<Page<String>> page(Choice choice) {
        return CASES.page(sessions, chosen(choice), choice.cursor(), choice.limit())
                .map(page -> page.map(row -> row.sheet));
    }

    /// A case's sheet in JSON; null if there is none.
    public Uni<Sheet> sheet(UUID id) {
        return sessions.withSession(session -> session.find(CaseRow.class, id))
                .map(row -> row == null ? null : new Sheet(row.sheet, row.version));
    }

    public record Sheet(String json, int version) {}

    private static Conditions chosen(Choice choice) {
        var chosen = new Conditions()
                .among("status", choice.statuses())
                .is("issue_type", choice.issueType())
                .is("assignee", choice.assignee());
        choice.due().ifPresent(due -> chosen.when(DUE, Map.of("due", time(due))));
        if (choice.costs() == Costs.ASKED) {
            chosen.when("c.asks_cost", Map.of());
        }
        if (!choice.q().isBlank()) {
            var q = choice.q().strip();
            chosen.when(FOUND, Map.of("q", q, "part", "%" + literal(q) + "%"));
        }
        return chosen;
    }

    /// No store takes more than a year of four figures.
    static OffsetDateTime time(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw Refused.impossible("time.out-of-range", "that is no year of four figures");
        }
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String literal(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

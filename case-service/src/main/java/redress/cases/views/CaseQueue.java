package redress.cases.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.cases.domain.CaseStatus;
import redress.cases.views.CaseCursor.Place;
import redress.decider.Refused;

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

    /// @param items sheets as they are kept, in JSON
    public record Page(List<String> items, Optional<String> next) {}

    private static final String FOUND = "(c.order_id = :q or c.customer_id = :q or cast(c.id as text) = :q"
            + " or exists (select 1 from order_parcel p where p.order_id = c.order_id and p.waybill = :q)"
            + " or exists (select 1 from case_text t join content k on k.ref = t.ref"
            + " where t.case_id = c.id and k.words ilike :part)"
            + " or exists (select 1 from person n where n.customer_id = c.customer_id"
            + " and (n.name ilike :part or n.email ilike :part)))";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Mutiny.SessionFactory sessions;

    CaseQueue(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page> page(Choice choice) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        choose(choice, conditions, values);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var sql = "select c.* from case_row c" + where
                + " order by (c.status = 'CLOSED'), c.urgent desc, c.waiting_since, c.id limit " + (choice.limit() + 1);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(sql, CaseRow.class);
                    values.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> page(rows, choice.limit()));
    }

    /// A case's sheet in JSON; null if there is none.
    public Uni<Sheet> sheet(UUID id) {
        return sessions.withSession(session -> session.find(CaseRow.class, id))
                .map(row -> row == null ? null : new Sheet(row.sheet, row.version));
    }

    public record Sheet(String json, int version) {}

    private static void choose(Choice choice, List<String> conditions, Map<String, Object> values) {
        if (!choice.statuses().isEmpty()) {
            conditions.add("c.status in (:statuses)");
            values.put("statuses", choice.statuses());
        }
        if (!choice.issueType().isEmpty()) {
            conditions.add("c.issue_type = :issueType");
            values.put("issueType", choice.issueType());
        }
        choice.assignee().ifPresent(assignee -> {
            conditions.add("c.assignee = :assignee");
            values.put("assignee", assignee);
        });
        choice.due().ifPresent(due -> {
            conditions.add("exists (select 1 from deadline d where d.stream_id = c.id and d.due_at <= :due)");
            values.put("due", time(due));
        });
        if (choice.costs() == Costs.ASKED) {
            conditions.add("c.asks_cost");
        }
        if (!choice.q().isBlank()) {
            conditions.add(FOUND);
            values.put("q", choice.q().strip());
            values.put("part", "%" + literal(choice.q().strip()) + "%");
        }
        if (!choice.cursor().isEmpty()) {
            var after = CaseCursor.read(choice.cursor());
            conditions.add(
                    "(c.status = 'CLOSED', not c.urgent, c.waiting_since, c.id) > (:closed, :calm, :since, :id)");
            values.put("closed", after.closed());
            values.put("calm", !after.urgent());
            values.put("since", time(after.waitingSince()));
            values.put("id", after.id());
        }
    }

    /// No store takes more than a year of four figures.
    private static OffsetDateTime time(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw Refused.impossible("time.out-of-range", "that is no year of four figures");
        }
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Page page(List<CaseRow> rows, int limit) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var items = shown.stream().map(row -> row.sheet).toList();
        return rows.size() <= limit
                ? new Page(items, Optional.empty())
                : new Page(items, Optional.of(CaseCursor.write(place(shown.getLast()))));
    }

    private static Place place(CaseRow row) {
        return new Place(row.status.equals(CaseStatus.CLOSED.name()), row.urgent, row.waitingSince, row.id);
    }

    private static String literal(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

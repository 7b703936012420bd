package redress.cases.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.cases.domain.RequestStatus;
import redress.decider.Refused;
import redress.policy.Department;

/// The departments' inboxes: what still waits for an answer comes first, what is due soonest before the rest.
@Singleton
public class RequestInbox {

    /// @param statuses empty chooses none away
    /// @param cursor empty for the first page
    public record Choice(List<Department> departments, List<RequestStatus> statuses, String cursor, int limit) {}

    /// @param items sheets as they are kept, in JSON
    public record Page(List<String> items, Optional<String> next) {}

    /// @param version of its case
    public record Found(UUID caseId, Department department, String json, int version) {}

    private record Place(boolean over, Instant dueAt, UUID id) {

        static Place read(String cursor) {
            try {
                var words = cursor.split("_", -1);
                return new Place(
                        Boolean.parseBoolean(words[0]),
                        Instant.ofEpochMilli(Long.parseLong(words[1])),
                        UUID.fromString(words[2]));
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
                throw Refused.impossible("cursor", "that is no cursor of this list");
            }
        }

        static String write(RequestRow row) {
            return row.over + "_" + row.dueAt.toEpochMilli() + "_" + row.id;
        }
    }

    private static final String CHOSEN =
            "select r.* from request_row r" + " where r.department in (:departments) and r.status in (:statuses)";
    private static final String BEHIND = " and (r.over, r.due_at, r.id) > (:over, :dueAt, :id)";
    private static final String ORDER = " order by r.over, r.due_at, r.id limit ";

    private final Mutiny.SessionFactory sessions;

    RequestInbox(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page> page(Choice choice) {
        var after = choice.cursor().isEmpty() ? Optional.<Place>empty() : Optional.of(Place.read(choice.cursor()));
        var sql = CHOSEN + (after.isPresent() ? BEHIND : "") + ORDER + (choice.limit() + 1);
        return choice.departments().isEmpty()
                ? Uni.createFrom().item(new Page(List.of(), Optional.empty()))
                : sessions.withSession(session -> {
                            var query = session.createNativeQuery(sql, RequestRow.class);
                            query.setParameter("departments", names(choice.departments()));
                            query.setParameter("statuses", names(statuses(choice)));
                            after.ifPresent(place -> {
                                query.setParameter("over", place.over());
                                query.setParameter("dueAt", place.dueAt().atOffset(ZoneOffset.UTC));
                                query.setParameter("id", place.id());
                            });
                            return query.getResultList();
                        })
                        .map(rows -> page(rows, choice.limit()));
    }

    /// Fails with [Refused] if there is none.
    public Uni<Found> find(UUID id) {
        return sessions.withSession(session -> session.find(RequestRow.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Refused.absent("request"))
                .map(row -> new Found(row.caseId, Department.valueOf(row.department), row.sheet, row.version));
    }

    private static List<RequestStatus> statuses(Choice choice) {
        return choice.statuses().isEmpty() ? List.of(RequestStatus.values()) : choice.statuses();
    }

    private static List<String> names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private static Page page(List<RequestRow> rows, int limit) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var items = shown.stream().map(row -> row.sheet).toList();
        return new Page(items, rows.size() <= limit ? Optional.empty() : Optional.of(Place.write(shown.getLast())));
    }
}

package redress.cases.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.cases.domain.RequestStatus;
import redress.decider.Refused;
import redress.paging.Conditions;
import redress.paging.Listing;
import redress.paging.Order;
import redress.paging.Page;
import redress.paging.Place;
import redress.policy.Department;

/// The departments' inboxes: what still waits for an answer comes first, what is due soonest before the rest.
@Singleton
public class RequestInbox {

    /// @param statuses empty chooses none away
    /// @param cursor empty for the first page
    public record Choice(List<Department> departments, List<RequestStatus> statuses, String cursor, int limit) {}

    /// @param version of its case
    public record Found(UUID caseId, Department department, String json, int version) {}

    private static final Listing<RequestRow> REQUESTS = new Listing<>(
            RequestRow.class,
            "request_row",
            Order.oldestFirst("due_at", "over"),
            row -> Place.of(row.dueAt, row.id, row.over));

    private final Mutiny.SessionFactory sessions;

    RequestInbox(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// Sheets as they are kept, in JSON. Who asks for no department gets none.
    public Uni<Page<String>> page(Choice choice) {
        if (choice.departments().isEmpty()) {
            return Uni.createFrom().item(new Page<>(List.of(), null));
        }
        var chosen = new Conditions()
                .among("department", names(choice.departments()))
                .among("status", names(choice.statuses()));
        return REQUESTS.page(sessions, chosen, choice.cursor(), choice.limit()).map(page -> page.map(row -> row.sheet));
    }

    /// Fails with [Refused] if there is none.
    public Uni<Found> find(UUID id) {
        return sessions.withSession(session -> session.find(RequestRow.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Refused.absent("request"))
                .map(row -> new Found(row.caseId, Department.valueOf(row.department), row.sheet, row.version));
    }

    private static List<String> names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }
}

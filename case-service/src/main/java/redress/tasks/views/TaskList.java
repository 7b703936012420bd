package redress.tasks.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.paging.Conditions;
import redress.paging.Listing;
import redress.paging.Order;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.paging.Place;

/// The tasks there are, oldest first.
@Singleton
public class TaskList {

    private static final Listing<TaskRow> TASKS =
            new Listing<>(TaskRow.class, "task", Order.oldestFirst("opened_at"), row -> Place.of(row.openedAt, row.id));

    private final Mutiny.SessionFactory sessions;

    TaskList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// @param departments empty for all, likewise the statuses
    public Uni<Page<Raw>> page(List<String> departments, List<String> statuses, String cursor, int limit) {
        var chosen = new Conditions().among("department", departments).among("status", statuses);
        return TASKS.page(sessions, chosen, cursor, limit).map(page -> page.map(row -> new Raw(row.sheet)));
    }
}

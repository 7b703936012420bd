package redress.tasks.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.paging.Choice;
import redress.paging.Page;
import redress.paging.Place;

/// The tasks there are, oldest first.
@Singleton
public class TaskList {

    private static final String OPENED_AT = "opened_at";

    private final Mutiny.SessionFactory sessions;

    TaskList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// @param departments empty for all, likewise the statuses
    public Uni<Page> page(List<String> departments, List<String> statuses, String cursor, int limit) {
        var choice = new Choice()
                .among("department", departments)
                .among("status", statuses)
                .after(OPENED_AT, cursor);
        var sql = "select * from task" + choice.where() + " order by opened_at, id limit " + (limit + 1);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(sql, TaskRow.class);
                    choice.values().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> Page.of(rows, limit, row -> row.sheet, row -> new Place(row.openedAt, row.id)));
    }
}

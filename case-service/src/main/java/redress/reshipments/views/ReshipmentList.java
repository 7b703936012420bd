package redress.reshipments.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.paging.Choice;
import redress.paging.Page;
import redress.paging.Place;

/// The reshipments there are, in the order they are due.
@Singleton
public class ReshipmentList {

    private static final String DUE_AT = "due_at";

    private final Mutiny.SessionFactory sessions;

    ReshipmentList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// @param statuses empty for all
    public Uni<Page> page(List<String> statuses, String cursor, int limit) {
        var choice = new Choice().among("status", statuses).after(DUE_AT, cursor);
        var sql = "select * from reshipment" + choice.where() + " order by due_at, id limit " + (limit + 1);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(sql, ReshipmentRow.class);
                    choice.values().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> Page.of(rows, limit, row -> row.sheet, row -> new Place(row.dueAt, row.id)));
    }
}

package redress.paging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/// A list that is read page by page.
///
/// @param table where its rows are
/// @param place where a row stands
public record Listing<R>(Class<R> row, String table, Order order, Function<R, Place> place) {

    /// @param cursor empty for the first page
    public Uni<Page<R>> page(Mutiny.SessionFactory sessions, Conditions chosen, String cursor, int limit) {
        var where = order.behind(cursor, chosen).where();
        var sql = "select * from " + table + where + order.sql() + " limit " + (limit + 1);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(sql, row);
                    chosen.values().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> page(rows, limit));
    }

    private Page<R> page(List<R> rows, int limit) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(
                        rows.subList(0, limit), place.apply(rows.get(limit - 1)).write());
    }
}

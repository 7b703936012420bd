package redress.returns.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.paging.Choice;
import redress.paging.Page;
import redress.paging.Place;

/// The returns there are, oldest first.
@Singleton
public class ReturnList {

    private static final String AUTHORIZED_AT = "authorized_at";

    private final Mutiny.SessionFactory sessions;

    ReturnList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// @param statuses empty for all, likewise the orders
    public Uni<Page> page(List<String> statuses, List<String> orders, String cursor, int limit) {
        var choice =
                new Choice().among("status", statuses).among("order_id", orders).after(AUTHORIZED_AT, cursor);
        var sql = "select * from goods_return" + choice.where() + " order by authorized_at, id limit " + (limit + 1);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(sql, ReturnRow.class);
                    choice.values().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> Page.of(rows, limit, row -> row.sheet, row -> new Place(row.authorizedAt, row.id)));
    }
}

package redress.returns.views;

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

/// The returns there are, oldest first.
@Singleton
public class ReturnList {

    private static final Listing<ReturnRow> RETURNS = new Listing<>(
            ReturnRow.class,
            "goods_return",
            Order.oldestFirst("authorized_at"),
            row -> Place.of(row.authorizedAt, row.id));

    private final Mutiny.SessionFactory sessions;

    ReturnList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// @param statuses empty for all, likewise the orders
    public Uni<Page<Raw>> page(List<String> statuses, List<String> orders, String cursor, int limit) {
        var chosen = new Conditions().among("status", statuses).among("order_id", orders);
        return RETURNS.page(sessions, chosen, cursor, limit).map(page -> page.map(row -> new Raw(row.sheet)));
    }
}

package redress.reshipments.views;

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

/// The reshipments there are, in the order they are due.
@Singleton
public class ReshipmentList {

    private static final Listing<ReshipmentRow> RESHIPMENTS = new Listing<>(
            ReshipmentRow.class, "reshipment", Order.oldestFirst("due_at"), row -> Place.of(row.dueAt, row.id));

    private final Mutiny.SessionFactory sessions;

    ReshipmentList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// @param statuses empty for all
    public Uni<Page<Raw>> page(List<String> statuses, String cursor, int limit) {
        return RESHIPMENTS
                .page(sessions, new Conditions().among("status", statuses), cursor, limit)
                .map(page -> page.map(row -> new Raw(row.sheet)));
    }
}

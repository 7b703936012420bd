package redress.topups.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.paging.Conditions;
import redress.paging.Listing;
import redress.paging.Order;
import redress.paging.Page;
import redress.paging.Place;

/// Top-ups, those wished for first come first.
@Singleton
public class TopUpList {

    /// What a list is chosen by; empty or absent chooses nothing away.
    public record Choice(List<String> statuses, String orderId, Optional<UUID> caseId, String cursor, int limit) {}

    private static final Listing<TopUpRow> TOP_UPS = new Listing<>(
            TopUpRow.class, "top_up_row", Order.oldestFirst("created_at"), row -> Place.of(row.createdAt, row.id));

    private final Mutiny.SessionFactory sessions;

    TopUpList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page<TopUpSheet>> page(Choice choice) {
        var chosen = new Conditions()
                .among("status", choice.statuses())
                .is("order_id", choice.orderId())
                .is("case_id", choice.caseId());
        return TOP_UPS.page(sessions, chosen, choice.cursor(), choice.limit())
                .map(page -> page.map(row -> EventJson.read(row.sheet, TopUpSheet.class)));
    }
}

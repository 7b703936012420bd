package redress.refunds.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.paging.Conditions;
import redress.paging.Listing;
import redress.paging.Order;
import redress.paging.Page;
import redress.paging.Place;

/// Refunds, those asked for first come first.
@Singleton
public class RefundList {

    /// What a list is chosen by; empty or absent chooses nothing away.
    ///
    /// @param waitsFor roles whose word they need
    /// @param notBy whose own refunds are left out
    public record Choice(
            List<String> statuses,
            String orderId,
            Optional<UUID> caseId,
            List<String> waitsFor,
            String notBy,
            String cursor,
            int limit) {}

    private static final Listing<RefundRow> REFUNDS = new Listing<>(
            RefundRow.class, "refund_row", Order.oldestFirst("requested_at"), row -> Place.of(row.requestedAt, row.id));

    private final Mutiny.SessionFactory sessions;

    RefundList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page<RefundSheet>> page(Choice choice) {
        return REFUNDS.page(sessions, chosen(choice), choice.cursor(), choice.limit())
                .map(page -> page.map(row -> EventJson.read(row.sheet, RefundSheet.class)));
    }

    private static Conditions chosen(Choice choice) {
        var chosen = new Conditions()
                .among("status", choice.statuses())
                .is("order_id", choice.orderId())
                .is("case_id", choice.caseId())
                .among("waits_for", choice.waitsFor());
        return choice.notBy().isEmpty()
                ? chosen
                : chosen.when("requester <> :requester", Map.of("requester", choice.notBy()));
    }
}

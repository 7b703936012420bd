package redress.supplierclaims.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.paging.Conditions;
import redress.paging.Listing;
import redress.paging.Order;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.paging.Place;

/// The claims there are: those whose answer is overdue first, then the oldest.
@Singleton
public class ClaimList {

    /// What a list is chosen by; empty chooses nothing away.
    public record Choice(
            List<String> statuses,
            List<String> waitsFor,
            String supplierId,
            String orderId,
            Optional<UUID> caseId,
            Optional<Boolean> overdue,
            String cursor,
            int limit) {}

    private static final Listing<ClaimRow> CLAIMS = new Listing<>(
            ClaimRow.class,
            "supplier_claim",
            Order.oldestFirst("opened_at", "not overdue"),
            row -> Place.of(row.openedAt, row.id, !row.overdue));

    private final Mutiny.SessionFactory sessions;

    ClaimList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page<Raw>> page(Choice choice) {
        var chosen = new Conditions()
                .among("status", choice.statuses())
                .among("waits_for", choice.waitsFor())
                .is("supplier_id", choice.supplierId())
                .is("order_id", choice.orderId())
                .is("case_id", choice.caseId())
                .is("overdue", choice.overdue());
        return CLAIMS.page(sessions, chosen, choice.cursor(), choice.limit())
                .map(page -> page.map(row -> new Raw(row.sheet)));
    }
}

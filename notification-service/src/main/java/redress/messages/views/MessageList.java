package redress.messages.views;

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

/// What was written, the newest first.
@Singleton
public class MessageList {

    /// What is chosen by; empty or absent chooses nothing away.
    public record Choice(List<String> statuses, Optional<UUID> caseId, String to, String cursor, int limit) {}

    private static final Listing<MessageRow> MESSAGES = new Listing<>(
            MessageRow.class,
            "message_row",
            Order.newestFirst("requested_at"),
            row -> Place.of(row.requestedAt, row.id));

    private final Mutiny.SessionFactory sessions;

    MessageList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page<Raw>> page(Choice choice) {
        var chosen = new Conditions()
                .among("status", choice.statuses())
                .is("case_id", choice.caseId())
                .is("addressee", choice.to());
        return MESSAGES.page(sessions, chosen, choice.cursor(), choice.limit())
                .map(page -> page.map(row -> new Raw(row.sheet)));
    }
}

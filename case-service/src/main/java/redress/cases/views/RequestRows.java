package redress.cases.views;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.RequestStatus;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;

/// Keeps the inboxes: every request of the cases that were touched.
@Singleton
class RequestRows {

    private final RequestSheets sheets;

    RequestRows(RequestSheets sheets) {
        this.sheets = sheets;
    }

    Uni<Void> draw(Mutiny.Session session, Collection<List<Recorded<CaseEvent>>> histories) {
        var drawn = histories.stream()
                .flatMap(history -> sheets.draw(history).stream())
                .toList();
        return drawn.isEmpty() ? Uni.createFrom().voidItem() : keep(session, drawn);
    }

    private static Uni<Void> keep(Mutiny.Session session, List<RequestSheet> drawn) {
        return session.find(
                        RequestRow.class,
                        drawn.stream().map(RequestSheet::requestId).toArray())
                .chain(found -> {
                    var rows = found.stream().filter(Objects::nonNull).collect(toMap(row -> row.id, identity()));
                    var fresh = drawn.stream()
                            .filter(sheet -> !rows.containsKey(sheet.requestId()))
                            .map(RequestRows::fresh)
                            .toList();
                    fresh.forEach(row -> rows.put(row.id, row));
                    drawn.forEach(sheet -> fill(rows.get(sheet.requestId()), sheet));
                    return session.persistAll(fresh.toArray());
                });
    }

    private static RequestRow fresh(RequestSheet sheet) {
        var row = new RequestRow();
        row.id = sheet.requestId();
        return row;
    }

    private static void fill(RequestRow row, RequestSheet sheet) {
        row.caseId = sheet.caseId();
        row.department = sheet.department().name();
        row.status = sheet.status().name();
        row.over = isOver(sheet.status());
        row.dueAt = sheet.dueAt();
        row.version = sheet.version();
        row.sheet = EventJson.write(sheet);
    }

    private static boolean isOver(RequestStatus status) {
        return switch (status) {
            case OPEN, OVERDUE -> false;
            case ANSWERED, CANCELLED -> true;
        };
    }
}

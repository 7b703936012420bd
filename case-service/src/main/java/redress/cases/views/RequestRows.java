package redress.cases.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.RequestStatus;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;

/// Keeps the inboxes: every request of the cases that were touched.
@Singleton
class RequestRows {

    private static final Rows<RequestRow, RequestSheet> ROWS =
            new Rows<>(RequestRow.class, RequestRow::new, row -> row.id, RequestSheet::requestId, RequestRows::fill);

    private final RequestSheets sheets;

    RequestRows(RequestSheets sheets) {
        this.sheets = sheets;
    }

    Uni<Void> draw(Mutiny.Session session, Collection<List<Recorded<CaseEvent>>> histories) {
        return ROWS.show(
                session,
                histories.stream()
                        .flatMap(history -> sheets.draw(history).stream())
                        .toList());
    }

    private static void fill(RequestRow row, RequestSheet sheet) {
        row.id = sheet.requestId();
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

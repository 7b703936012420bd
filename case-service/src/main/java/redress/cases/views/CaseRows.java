package redress.cases.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.cases.CaseFiles;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseStatus;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.playbooks.Library;

/// Keeps queues and inboxes: for each case touched by a batch, its sheet and its requests as of the batch's last event.
@Singleton
class CaseRows implements View {

    private static final Rows<CaseRow, Drawn> ROWS = new Rows<>(
            CaseRow.class, CaseRow::new, row -> row.id, drawn -> drawn.sheet().caseId(), CaseRows::fill);

    private record Drawn(CaseSheet sheet, List<Recorded<CaseEvent>> history) {}

    private final Library library;
    private final CaseFiles cases;
    private final CaseSheets sheets;
    private final RequestRows requests;

    CaseRows(Library library, CaseFiles cases, CaseSheets sheets, RequestRows requests) {
        this.library = library;
        this.cases = cases;
        this.sheets = sheets;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof CaseEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        var texts = new LinkedHashMap<UUID, CaseText>();
        for (var recorded : batch) {
            if (recorded.event() instanceof CaseEvent event) {
                CaseTexts.of(event).forEach(ref -> texts.put(ref, text(ref, recorded.stream())));
            }
        }
        return library.catchUp()
                .chain(() -> cases.withHistories(batch, histories -> draw(session, histories)))
                .chain(() -> session.persistAll(texts.values().toArray()));
    }

    private Uni<Void> draw(Mutiny.Session session, Map<UUID, List<Recorded<CaseEvent>>> histories) {
        return ROWS.show(
                        session,
                        histories.values(),
                        history -> sheets.draw(history).map(sheet -> new Drawn(sheet, history)))
                .chain(() -> requests.draw(session, histories.values()));
    }

    private static void fill(CaseRow row, Drawn drawn) {
        var sheet = drawn.sheet();
        row.id = sheet.caseId();
        row.orderId = Objects.requireNonNullElse(sheet.orderId(), "");
        row.customerId = Objects.requireNonNullElse(sheet.customerId(), "");
        row.status = sheet.status().name();
        row.issueType = sheet.issueType() == null ? "" : sheet.issueType().name();
        row.assignee = Objects.requireNonNullElse(sheet.assignee(), "");
        row.urgent = sheet.urgent();
        row.playbook = sheet.playbook() == null ? "" : sheet.playbook().id();
        row.playbookVersion = sheet.playbook() == null ? 0 : sheet.playbook().version();
        row.asksCost = sheet.ledger() != null && !sheet.ledger().asked().isEmpty();
        row.waitingSince = sheet.waitingSince();
        row.closedAt = sheet.status() == CaseStatus.CLOSED ? closedAt(drawn.history()) : null;
        row.playbooks = playbooks(drawn.history());
        row.version = sheet.version();
        row.sheet = EventJson.write(sheet);
    }

    private static Instant closedAt(List<Recorded<CaseEvent>> history) {
        return history.reversed().stream()
                .filter(recorded -> recorded.event() instanceof CaseClosed)
                .map(Recorded::at)
                .findFirst()
                .orElse(null);
    }

    private static String playbooks(List<Recorded<CaseEvent>> history) {
        return history.stream()
                .<String>mapMulti((recorded, playbooks) -> {
                    switch (recorded.event()) {
                        case PlaybookStarted e -> playbooks.accept(e.playbookId());
                        case PlaybookSwitched e -> playbooks.accept(e.to());
                        case CaseEvent _ -> {}
                    }
                })
                .distinct()
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static CaseText text(UUID ref, UUID caseId) {
        var text = new CaseText();
        text.ref = ref;
        text.caseId = caseId;
        return text;
    }
}

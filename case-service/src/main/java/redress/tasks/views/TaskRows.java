package redress.tasks.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;
import redress.eventlog.following.Rows;
import redress.eventlog.following.View;
import redress.tasks.Tasks;
import redress.tasks.domain.TaskEvent;

/// Keeps the lists: for each task touched by a batch, its sheet as of the batch's last event.
@Singleton
class TaskRows implements View {

    private static final Rows<TaskRow, TaskSheet> ROWS =
            new Rows<>(TaskRow.class, TaskRow::new, row -> row.id, TaskSheet::taskId, TaskRows::fill);

    private final Tasks tasks;
    private final TaskSheets sheets;

    TaskRows(Tasks tasks, TaskSheets sheets) {
        this.tasks = tasks;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof TaskEvent;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return tasks.withHistories(batch, histories -> ROWS.show(session, histories.values(), sheets::brief));
    }

    private static void fill(TaskRow row, TaskSheet sheet) {
        row.id = sheet.taskId();
        row.department = sheet.department().name();
        row.status = sheet.status().name();
        row.openedAt = sheet.openedAt();
        row.sheet = EventJson.write(sheet);
    }
}

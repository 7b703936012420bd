package redress.tasks.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.content.Contents;
import redress.eventlog.Recorded;
import redress.policy.Policy;
import redress.tasks.domain.TaskEvent;
import redress.tasks.domain.TaskEvent.Asked;
import redress.tasks.domain.TaskEvent.ContactAsked;
import redress.tasks.domain.TaskEvent.ImprovementAsked;
import redress.tasks.domain.TaskEvent.ListingAsked;
import redress.tasks.domain.TaskEvent.SourcingAsked;
import redress.tasks.domain.TaskEvent.StockCountAsked;
import redress.tasks.domain.TaskEvent.StockCounted;
import redress.tasks.domain.TaskEvent.TaskDone;
import redress.tasks.domain.TaskEvent.TaskRejected;

/// Draws a [TaskSheet] from a task's history.
@Singleton
public class TaskSheets {

    private final Policy policy;
    private final Contents contents;

    TaskSheets(Policy policy, Contents contents) {
        this.policy = policy;
        this.contents = contents;
    }

    /// With the note that was written; nothing if there is no such task.
    public Uni<Optional<TaskSheet>> whole(List<Recorded<TaskEvent>> history) {
        return contents.find(notes(history))
                .map(words -> draw(history, words.values().stream().findFirst()));
    }

    Optional<TaskSheet> brief(List<Recorded<TaskEvent>> history) {
        return draw(history, Optional.empty());
    }

    private Optional<TaskSheet> draw(List<Recorded<TaskEvent>> history, Optional<String> note) {
        return history.stream()
                .map(Recorded::event)
                .filter(Asked.class::isInstance)
                .map(Asked.class::cast)
                .findFirst()
                .map(asked -> draw(asked, history, note));
    }

    private TaskSheet draw(Asked asked, List<Recorded<TaskEvent>> history, Optional<String> note) {
        var newest = history.getLast();
        var status = status(newest.event());
        var ended = Optional.of(newest).filter(_ -> status != TaskStatus.OPEN);
        var improvement = as(ImprovementAsked.class, asked);
        var contact = as(ContactAsked.class, asked);
        var listing = as(ListingAsked.class, asked);
        var kind = asked.kind();
        return new TaskSheet(
                newest.stream(),
                asked.caseId(),
                kind,
                kind.text(),
                asked.department(),
                policy.nameOf(asked.department()),
                status,
                status.text(),
                improvement.map(ImprovementAsked::cause).orElse(null),
                improvement.map(each -> each.cause().label()).orElse(null),
                listing.map(ListingAsked::listingId)
                        .filter(page -> !page.isEmpty())
                        .orElse(null),
                listing.map(ListingAsked::wrong).orElse(null),
                skus(asked),
                counts(history),
                contact.map(ContactAsked::messageId).orElse(null),
                contact.map(ContactAsked::customerId).orElse(null),
                contact.map(ContactAsked::channel).orElse(null),
                contact.map(ContactAsked::template).orElse(null),
                history.getFirst().at(),
                ended.map(Recorded::at).orElse(null),
                ended.map(end -> end.meta().actor().id()).orElse(null),
                note.orElse(null),
                newest.version());
    }

    private static List<String> skus(Asked asked) {
        return switch (asked) {
            case ListingAsked e -> List.of(e.sku());
            case SourcingAsked e -> List.of(e.sku());
            case StockCountAsked e -> e.skus();
            case ImprovementAsked _, ContactAsked _ -> null;
        };
    }

    /// The newest count.
    private static List<TaskSheet.Count> counts(List<Recorded<TaskEvent>> history) {
        return history.stream()
                .map(Recorded::event)
                .filter(StockCounted.class::isInstance)
                .map(event -> ((StockCounted) event)
                        .counts().stream().map(TaskSheets::count).toList())
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static TaskSheet.Count count(StockCounted.Counted counted) {
        return new TaskSheet.Count(
                counted.sku(),
                counted.warehouse().isEmpty() ? null : counted.warehouse(),
                counted.expected().stream().findFirst().orElse(null),
                counted.counted());
    }

    private static TaskStatus status(TaskEvent newest) {
        return switch (newest) {
            case Asked _ -> TaskStatus.OPEN;
            case TaskDone _, StockCounted _ -> TaskStatus.DONE;
            case TaskRejected _ -> TaskStatus.REJECTED;
        };
    }

    private static List<UUID> notes(List<Recorded<TaskEvent>> history) {
        return history.stream()
                .flatMap(recorded -> switch (recorded.event()) {
                    case TaskDone e -> e.noteRef().stream();
                    case TaskRejected e -> e.noteRef().stream();
                    case Asked _, StockCounted _ -> List.<UUID>of().stream();
                })
                .toList();
    }

    private static <E> Optional<E> as(Class<E> type, Asked asked) {
        return Optional.of(asked).filter(type::isInstance).map(type::cast);
    }
}

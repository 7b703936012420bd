package redress.tasks;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.cases.domain.CaseEvent.ImprovementTaskOpened;
import redress.cases.domain.CaseEvent.ListingTaskOpened;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.SourcingTaskOpened;
import redress.cases.domain.CaseEvent.StockCountRequested;
import redress.contracts.Channel;
import redress.contracts.DerivedId;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.policy.Department;
import redress.tasks.domain.TaskCommand.OpenTask;
import redress.tasks.domain.TaskEvent.Asked;
import redress.tasks.domain.TaskEvent.ContactAsked;
import redress.tasks.domain.TaskEvent.ImprovementAsked;
import redress.tasks.domain.TaskEvent.ListingAsked;
import redress.tasks.domain.TaskEvent.SourcingAsked;
import redress.tasks.domain.TaskEvent.StockCountAsked;

/// What a case gives others to do becomes a task.
@Singleton
class TaskWishes extends Reaction {

    private final Tasks tasks;

    TaskWishes(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "task-wishes";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case ImprovementTaskOpened e ->
                open(e.taskId(), new ImprovementAsked(event.stream(), e.department(), e.cause()), event);
            case ListingTaskOpened e ->
                open(
                        e.taskId(),
                        new ListingAsked(event.stream(), e.department(), e.listingId(), e.sku(), e.kind()),
                        event);
            case SourcingTaskOpened e ->
                open(e.taskId(), new SourcingAsked(event.stream(), e.department(), e.sku()), event);
            case StockCountRequested e ->
                open(e.taskId(), new StockCountAsked(event.stream(), e.department(), e.skus()), event);
            case MessageRequested e
            when isForAgent(e) -> open(contactId(e.messageId()), contact(event.stream(), e), event);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> open(UUID id, Asked asked, Recorded<?> event) {
        return tasks.begin(id, new OpenTask(asked), cause(event, id)).replaceWithVoid();
    }

    /// Where no mail goes, others carry the message, and an agent sees to it that the customer has it.
    private static boolean isForAgent(MessageRequested e) {
        return e.to().equals(MessageRequested.CUSTOMER) && e.channel().stream().noneMatch(TaskWishes::isMail);
    }

    private static boolean isMail(Channel channel) {
        return switch (channel) {
            case EMAIL, ONLINE_FORM -> true;
            case PLATFORM_CHAT,
                    PHONE,
                    SMS,
                    FAX,
                    PLATFORM_REFUND_REQUEST,
                    PLATFORM_TICKET,
                    ERP_TICKET,
                    REVIEW,
                    COMPLAINT -> false;
        };
    }

    private static UUID contactId(UUID messageId) {
        return DerivedId.of("contact-task", messageId.toString());
    }

    private static ContactAsked contact(UUID caseId, MessageRequested e) {
        return new ContactAsked(
                caseId,
                Department.AGENT,
                e.messageId(),
                e.customerId(),
                e.channel().getFirst(),
                e.template());
    }
}

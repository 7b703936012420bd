package redress.tasks.domain;

import static redress.decider.DeciderSpec.given;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.contracts.Channel;
import redress.decider.Decider;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Policy;
import redress.policy.Role;
import redress.tasks.domain.TaskCommand.*;
import redress.tasks.domain.TaskEvent.*;

class TaskTest {

    static final Decider<Task, TaskCommand, TaskEvent> TASK = Task.decider(Policy.load());
    static final UUID CASE = new UUID(0, 1);
    static final List<UUID> NOTE = List.of(new UUID(0, 2));

    @Nested
    class Opening {

        @Test
        void gives_somebody_something_to_do() {
            given(TASK).when(new OpenTask(improvement())).then(improvement());
            given(TASK).when(new OpenTask(contact())).then(contact());
        }

        @Test
        void ENG_12_I_16_again_changes_nothing_whatever_became_of_it() {
            given(TASK, improvement()).when(new OpenTask(improvement())).thenNothing();
            given(TASK, improvement(), new TaskDone(NOTE))
                    .when(new OpenTask(improvement()))
                    .thenNothing();
            given(TASK, improvement(), new TaskRejected(NOTE))
                    .when(new OpenTask(improvement()))
                    .thenNothing();
        }
    }

    @Nested
    class Completing {

        @Test
        void ends_it_done_or_rejected() {
            given(TASK, improvement())
                    .when(complete(TaskResult.DONE, Role.PURCHASING))
                    .then(new TaskDone(NOTE));
            given(TASK, improvement())
                    .when(complete(TaskResult.REJECTED, Role.PURCHASING))
                    .then(new TaskRejected(NOTE));
            given(TASK, contact()).when(complete(TaskResult.DONE, Role.AGENT)).then(new TaskDone(NOTE));
        }

        @ParameterizedTest
        @EnumSource(names = "PURCHASING", mode = EnumSource.Mode.EXCLUDE)
        void is_for_its_department(Role role) {
            given(TASK, improvement()).when(complete(TaskResult.DONE, role)).thenRefused("task.role");
            given(TASK, improvement(), new TaskDone(NOTE))
                    .when(complete(TaskResult.DONE, role))
                    .thenRefused("task.role");
        }

        @Test
        void with_the_same_result_again_changes_nothing() {
            given(TASK, improvement(), new TaskDone(NOTE))
                    .when(complete(TaskResult.DONE, Role.PURCHASING))
                    .thenNothing();
            given(TASK, improvement(), new TaskRejected(NOTE))
                    .when(complete(TaskResult.REJECTED, Role.PURCHASING))
                    .thenNothing();
        }

        @Test
        void with_another_result_comes_too_late() {
            given(TASK, improvement(), new TaskDone(NOTE))
                    .when(complete(TaskResult.REJECTED, Role.PURCHASING))
                    .thenRefused("task.over");
            given(TASK, improvement(), new TaskRejected(NOTE))
                    .when(complete(TaskResult.DONE, Role.PURCHASING))
                    .thenRefused("task.over");
        }

        @Test
        void needs_a_task() {
            given(TASK).when(complete(TaskResult.DONE, Role.PURCHASING)).thenRefused("task.absent");
        }
    }

    @Nested
    class Counting {

        @Test
        void COV_000_18_R_000_26_what_the_warehouse_counted_ends_it() {
            given(TASK, count()).when(new RecordCount(counted(11))).then(counted(11));
            given(TASK, count(), counted(11))
                    .when(complete(TaskResult.DONE, Role.WAREHOUSE))
                    .thenNothing();
            given(TASK, count(), counted(11))
                    .when(complete(TaskResult.REJECTED, Role.WAREHOUSE))
                    .thenRefused("task.over");
            given(TASK, count(), counted(11))
                    .when(complete(TaskResult.DONE, Role.AGENT))
                    .thenRefused("task.role");
        }

        @Test
        void I_16_the_same_count_again_changes_nothing_and_a_newer_one_is_kept() {
            given(TASK, count(), counted(11)).when(new RecordCount(counted(11))).thenNothing();
            given(TASK, count(), counted(11)).when(new RecordCount(counted(12))).then(counted(12));
            given(TASK, count(), counted(11)).when(new OpenTask(count())).thenNothing();
        }

        @Test
        void is_for_a_count_that_was_asked_for_and_did_not_end_otherwise() {
            given(TASK).when(new RecordCount(counted(11))).thenRefused("task.absent");
            given(TASK, improvement()).when(new RecordCount(counted(11))).thenRefused("task.no-count");
            given(TASK, count(), new TaskRejected(NOTE))
                    .when(new RecordCount(counted(11)))
                    .thenRefused("task.over");
        }
    }

    static StockCountAsked count() {
        return new StockCountAsked(CASE, Department.WAREHOUSE, List.of("PAD-4", "DSC-2"));
    }

    static StockCounted counted(int pieces) {
        return new StockCounted(List.of(new StockCounted.Counted("PAD-4", "SZ-1", List.of(12), pieces)));
    }

    static ImprovementAsked improvement() {
        return new ImprovementAsked(CASE, Department.PURCHASING, LiabilityCause.ORDERING_ERROR);
    }

    static ContactAsked contact() {
        return new ContactAsked(CASE, Department.AGENT, new UUID(0, 3), "C-1", Channel.PHONE, "ASK_PHOTOS");
    }

    static CompleteTask complete(TaskResult result, Role role) {
        return new CompleteTask(result, NOTE, Set.of(role));
    }
}

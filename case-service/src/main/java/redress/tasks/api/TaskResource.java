package redress.tasks.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.content.Contents;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.EventJson;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Caller;
import redress.http.Codes;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.people.PlainText;
import redress.policy.Department;
import redress.policy.Role;
import redress.tasks.Tasks;
import redress.tasks.domain.TaskCommand.CompleteTask;
import redress.tasks.views.TaskList;
import redress.tasks.views.TaskSheets;
import redress.tasks.views.TaskStatus;

/// Tasks to look at and to complete.
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

    private final Tasks tasks;
    private final TaskSheets sheets;
    private final TaskList list;
    private final Contents contents;
    private final Caller caller;
    private final Answers answers;

    TaskResource(Tasks tasks, TaskSheets sheets, TaskList list, Contents contents, Caller caller, Answers answers) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.list = list;
        this.contents = contents;
        this.caller = caller;
        this.answers = answers;
    }

    /// @param department and `status`: several may be given
    @GET
    @RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
    public Uni<Page<Raw>> list(
            @QueryParam("department") List<String> department,
            @QueryParam("status") List<String> status,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Codes.demand(Department.class, department, "task.department-unknown");
        Codes.demand(TaskStatus.class, status, "task.status-unknown");
        return list.page(department, status, cursor, limit);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
    public Uni<Response> show(UUID id) {
        return tasks.history(id, Until.NOW)
                .chain(sheets::whole)
                .map(sheet -> sheet.orElseThrow(() -> Refused.absent("task")))
                .map(sheet -> Answers.one(EventJson.write(sheet), sheet.version()));
    }

    /// By somebody of the task's department. 409 if it ended otherwise before.
    @PUT
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product"})
    public Uni<Response> complete(UUID id, @NotNull @Valid Asked.Completion asked) {
        var cause = caller.cause(PlainText.demand(asked));
        return keep(asked, cause)
                .chain(note -> tasks.handle(
                        id,
                        new CompleteTask(
                                asked.result(), note, roles(cause.actor().roles())),
                        cause))
                .map(answers::done);
    }

    private Uni<List<UUID>> keep(Asked.Completion asked, Cause cause) {
        if (asked.note() == null || asked.note().isBlank()) {
            return Uni.createFrom().item(List.of());
        }
        var ref = Contents.reference(cause, "note");
        return contents.keep(Map.of(ref, asked.note())).replaceWith(List.of(ref));
    }

    private static Set<Role> roles(Set<String> names) {
        return Stream.of(Role.values())
                .filter(role -> names.contains(role.wireName()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

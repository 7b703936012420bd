package redress.cases.api;

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
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.domain.RequestStatus;
import redress.cases.views.RequestInbox;
import redress.cases.views.RequestInbox.Choice;
import redress.cases.views.RequestInbox.Found;
import redress.cases.views.SheetWords;
import redress.decider.Refused;
import redress.http.Answers;
import redress.http.Caller;
import redress.http.Codes;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.people.PlainText;
import redress.policy.Department;
import redress.policy.Policy;
import redress.policy.Role;

/// The departments' inboxes. A department sees and answers what it was asked; who works cases may look.
@Path("/requests")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product"})
@Produces(MediaType.APPLICATION_JSON)
public class RequestResource {

    private static final Set<Role> LOOKERS = Set.of(Role.AGENT, Role.LEAD, Role.SUPERVISOR);

    private final RequestInbox inbox;
    private final SheetWords words;
    private final CaseDesk desk;
    private final Policy policy;
    private final Caller caller;
    private final Answers answers;

    RequestResource(
            RequestInbox inbox, SheetWords words, CaseDesk desk, Policy policy, Caller caller, Answers answers) {
        this.inbox = inbox;
        this.words = words;
        this.desk = desk;
        this.policy = policy;
        this.caller = caller;
        this.answers = answers;
    }

    /// @param department several may be given; all that the caller works for, if none is
    /// @param status several may be given: OPEN, OVERDUE, ANSWERED, CANCELLED; all, if none is
    @GET
    public Uni<Page<Raw>> list(
            @QueryParam("department") List<String> department,
            @QueryParam("status") List<String> status,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var statuses = status.stream()
                .map(each -> Codes.read(RequestStatus.class, each, "request.status-unknown"))
                .toList();
        return inbox.page(new Choice(departments(department), statuses, cursor, limit))
                .chain(page -> words.into(page.items()).map(items -> new Page<>(items, page.next()).map(Raw::new)));
    }

    @GET
    @Path("{id}")
    public Uni<Response> show(UUID id) {
        return inbox.find(id)
                .invoke(found -> mustSee(found.department()))
                .chain(found -> words.into(List.of(found.json()))
                        .map(filled -> Answers.one(filled.getFirst(), found.version())));
    }

    /// The same answer again is no other. 403 for another department, 409 if it is over, 422 for an answer or input
    /// that was not asked for.
    @PUT
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> answer(UUID id, @NotNull @Valid Asked.DepartmentAnswer asked) {
        var cause = caller.cause(PlainText.demand(asked));
        return inbox.find(id)
                .map(Found::caseId)
                .chain(caseId -> desk.answer(caseId, id, asked, cause))
                .map(answers::done);
    }

    private List<Department> departments(List<String> asked) {
        var meant = asked.stream()
                .map(each -> Codes.read(Department.class, each, "request.department-unknown"))
                .toList();
        meant.forEach(this::mustSee);
        return meant.isEmpty()
                ? Stream.of(Department.values()).filter(this::isTheirs).toList()
                : meant;
    }

    private void mustSee(Department department) {
        if (!isTheirs(department) && Collections.disjoint(roles(), LOOKERS)) {
            throw Refused.forbidden("request.role", "this is asked of " + department);
        }
    }

    private boolean isTheirs(Department department) {
        return !Collections.disjoint(policy.rolesOf(department), roles());
    }

    private Set<Role> roles() {
        return CaseDesk.roles(caller.actor());
    }
}

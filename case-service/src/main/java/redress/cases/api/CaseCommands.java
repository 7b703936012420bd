package redress.cases.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AssignCase;
import redress.cases.domain.CaseCommand.CloseCase;
import redress.cases.domain.CaseCommand.MarkUrgency;
import redress.cases.domain.CaseCommand.MoveToVersion;
import redress.cases.domain.CaseCommand.Reclassify;
import redress.cases.domain.CaseCommand.ReopenCase;
import redress.cases.domain.CaseCommand.SkipAwait;
import redress.cases.domain.CaseCommand.StateCost;
import redress.cases.domain.CaseCommand.WriteNote;
import redress.cases.domain.Texts;
import redress.cases.domain.Urgency;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.http.Answers;
import redress.http.Caller;
import redress.http.Codes;
import redress.people.PlainText;
import redress.policy.IssueType;
import redress.policy.Outcome;

/// An agent's hands on a case.
@Path("/cases")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"agent", "lead", "supervisor"})
public class CaseCommands {

    private final CaseDesk desk;
    private final Caller caller;
    private final Answers answers;

    CaseCommands(CaseDesk desk, Caller caller, Answers answers) {
        this.desk = desk;
        this.caller = caller;
        this.answers = answers;
    }

    /// 201 with the new case's place. An order nobody told of yet is fine: the case waits for it.
    @POST
    public Uni<Response> open(@NotNull @Valid Asked.Opening asked) {
        return desk.open(asked, cause(asked)).map(done -> answers.created("/cases/" + done.stream(), done));
    }

    /// 409 if the case stands elsewhere by now, 422 for an answer or input the node does not take.
    @POST
    @Path("{id}/answers")
    public Uni<Response> answer(UUID id, @NotNull @Valid Asked.Answer asked) {
        return done(desk.answer(id, asked, cause(asked)));
    }

    /// Goes on without what the case waits for, because the customer is urgent (ENG-3). 409 if it waits for nothing
    /// that may be skipped, or stands elsewhere by now.
    @POST
    @Path("{id}/skips")
    public Uni<Response> skip(UUID id, @NotNull @Valid Asked.Skip asked) {
        var cause = cause(asked);
        return reasoned(id, asked.reason(), cause, refs -> new SkipAwait(asked.meant(), refs, CaseDesk.actor(cause)));
    }

    @PUT
    @Path("{id}/issue-type")
    public Uni<Response> reclassify(UUID id, @NotNull @Valid Asked.Type asked) {
        var cause = cause(asked);
        var type = Codes.read(IssueType.class, asked.issueType(), "case.type-unknown");
        return reasoned(id, asked.reason(), cause, refs -> new Reclassify(type, refs, CaseDesk.actor(cause)));
    }

    @PUT
    @Path("{id}/urgency")
    public Uni<Response> mark(UUID id, @NotNull @Valid Asked.Urgency asked) {
        var cause = cause(asked);
        var urgency = asked.urgent() ? Urgency.URGENT : Urgency.NORMAL;
        return reasoned(id, asked.reason(), cause, refs -> new MarkUrgency(urgency, refs, CaseDesk.actor(cause)));
    }

    @PUT
    @Path("{id}/assignee")
    public Uni<Response> assign(UUID id, @NotNull @Valid Asked.Assignment asked) {
        var cause = cause(asked);
        return done(desk.give(id, new AssignCase(asked.assignee().strip(), CaseDesk.actor(cause)), cause));
    }

    @PUT
    @Path("{id}/closure")
    public Uni<Response> close(UUID id, @NotNull @Valid Asked.Closure asked) {
        var cause = cause(asked);
        var outcome = Codes.read(Outcome.class, asked.outcome(), "case.outcome-unknown");
        var note = Map.of(Texts.NOTE, CaseDesk.text(asked.note()));
        return done(desk.worded(id, note, cause, refs -> new CloseCase(outcome, refs, CaseDesk.actor(cause))));
    }

    @PUT
    @Path("{id}/reopening")
    public Uni<Response> reopen(UUID id, @NotNull @Valid Asked.Reopening asked) {
        var cause = cause(asked);
        return reasoned(id, asked.reason(), cause, refs -> new ReopenCase(refs, CaseDesk.actor(cause)));
    }

    @POST
    @Path("{id}/notes")
    public Uni<Response> note(UUID id, @NotNull @Valid Asked.Note asked) {
        var cause = cause(asked);
        var note = Map.of(Texts.NOTE, asked.text());
        return done(desk.worded(id, note, cause, refs -> new WriteNote(refs.get(Texts.NOTE), CaseDesk.actor(cause))));
    }

    /// What something cost that nobody told: what a case asks for is in its `ledger.asked`. 409 for any other cost, 422
    /// for an amount below zero.
    @PUT
    @Path("{id}/costs")
    public Uni<Response> state(UUID id, @NotNull @Valid Asked.Cost asked) {
        var cause = cause(asked);
        return done(desk.give(id, new StateCost(asked.cost(), asked.amount(), CaseDesk.actor(cause)), cause));
    }

    /// Goes on in another version of the playbook that the case stands in, where it stands. 409 if that version is not
    /// released or is retired, if its node is not there or is asked otherwise, or if the case is closed.
    @PUT
    @Path("{id}/playbook-version")
    @RolesAllowed({"lead", "supervisor", "ops"})
    public Uni<Response> move(UUID id, @NotNull @Valid Asked.Version asked) {
        var cause = cause(asked);
        return done(desk.give(id, new MoveToVersion(asked.version(), CaseDesk.actor(cause)), cause));
    }

    private Uni<Response> reasoned(
            UUID id, String reason, Cause cause, Function<Map<String, UUID>, CaseCommand> command) {
        return done(desk.worded(id, Map.of(Texts.REASON, CaseDesk.text(reason)), cause, command));
    }

    private Cause cause(Object asked) {
        return caller.cause(PlainText.demand(asked));
    }

    private Uni<Response> done(Uni<Done> work) {
        return work.map(answers::done);
    }
}

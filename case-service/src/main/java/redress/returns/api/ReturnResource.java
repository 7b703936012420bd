package redress.returns.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import redress.decider.Refused;
import redress.eventlog.EventJson;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Caller;
import redress.http.Codes;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.people.PlainText;
import redress.returns.ReturnDesk;
import redress.returns.Returns;
import redress.returns.domain.LabelEnd;
import redress.returns.domain.ReturnCommand.CloseReturn;
import redress.returns.views.ReturnList;
import redress.returns.views.ReturnSheets;
import redress.returns.views.ReturnStatus;

/// Goods that may come back: to look at, to say how they come, to make and to cancel their label.
@Path("/returns")
@Produces(MediaType.APPLICATION_JSON)
public class ReturnResource {

    private final ReturnDesk desk;
    private final Returns returns;
    private final ReturnList list;
    private final ReturnSheets sheets;
    private final Caller caller;
    private final Answers answers;

    ReturnResource(
            ReturnDesk desk, Returns returns, ReturnList list, ReturnSheets sheets, Caller caller, Answers answers) {
        this.desk = desk;
        this.returns = returns;
        this.list = list;
        this.sheets = sheets;
        this.caller = caller;
        this.answers = answers;
    }

    /// @param status and `orderId`: several may be given
    @GET
    @RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
    public Uni<Page<Raw>> list(
            @QueryParam("status") List<String> status,
            @QueryParam("orderId") List<String> orderId,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Codes.demand(ReturnStatus.class, status, "return.status-unknown");
        return list.page(status, PlainText.demand(orderId), cursor, limit);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
    public Uni<Response> show(UUID id) {
        return returns.history(id, Until.NOW)
                .chain(sheets::whole)
                .map(sheet -> sheet.orElseThrow(() -> Refused.absent("return")))
                .map(sheet -> Answers.one(EventJson.write(sheet), sheet.version()));
    }

    /// What the customer says: under which number the goods come. 409 for another number once they are here.
    @PUT
    @Path("{id}/tracking")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"agent", "lead", "supervisor"})
    public Uni<Response> track(UUID id, @NotNull @Valid Asked.Tracking asked) {
        return desk.track(id, asked.command(), caller.cause(PlainText.demand(asked)))
                .map(answers::done);
    }

    /// The label was made. 409 for another one.
    @PUT
    @Path("{id}/label")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"agent", "lead", "supervisor", "warehouse"})
    public Uni<Response> issue(UUID id, @NotNull @Valid Asked.Label asked) {
        return desk.issue(id, asked.made(), caller.cause(PlainText.demand(asked)))
                .map(answers::done);
    }

    /// 409 once it is used (I-07).
    @DELETE
    @Path("{id}/label")
    @RolesAllowed({"agent", "lead", "supervisor"})
    public Uni<Response> cancelLabel(UUID id) {
        return desk.cancelLabel(id, LabelEnd.CANCELLED, caller.cause(List.of())).map(answers::done);
    }

    /// What is to become of goods that were looked at is decided. 409 before that.
    @PUT
    @Path("{id}/closure")
    @RolesAllowed({"agent", "lead", "supervisor"})
    public Uni<Response> close(UUID id) {
        return returns.handle(id, new CloseReturn(), caller.cause(List.of())).map(answers::done);
    }
}

package redress.supplierclaims.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.content.Contents;
import redress.contracts.Money;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.http.Answers;
import redress.http.Caller;
import redress.policy.Role;
import redress.supplierclaims.ClaimDesk;
import redress.supplierclaims.domain.Person;
import redress.supplierclaims.domain.SupplierClaimCommand.AcceptPlan;
import redress.supplierclaims.domain.SupplierClaimCommand.ReceiveGoods;
import redress.supplierclaims.domain.SupplierClaimCommand.StateCost;
import redress.supplierclaims.domain.SupplierClaimCommand.WriteOff;

/// Purchasing's hands on a claim. Repeating any of these is harmless; `If-Match` keeps two people from acting at once.
@Path("/supplier-claims/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("purchasing")
public class SupplierClaimCommands {

    private final ClaimDesk desk;
    private final Contents contents;
    private final Caller caller;
    private final Answers answers;

    SupplierClaimCommands(ClaimDesk desk, Contents contents, Caller caller, Answers answers) {
        this.desk = desk;
        this.contents = contents;
        this.caller = caller;
        this.answers = answers;
    }

    /// What the lines cost us, where the case could not say. 409 once the claim was submitted.
    @PUT
    @Path("cost")
    public Uni<Response> state(UUID id, @NotNull @Valid Asked.Cost asked) {
        var cause = caller.cause(asked);
        var command = new StateCost(asked.cost(), maybe(asked.freight()), maybe(asked.amount()), person(cause));
        return desk.give(id, command, cause).map(answers::done);
    }

    /// The claim was put to the supplier. 409 while its amount is unknown.
    @PUT
    @Path("submission")
    public Uni<Response> submit(UUID id, @NotNull @Valid Asked.Submission asked) {
        var cause = caller.cause(asked);
        return contents.keep(asked.note(), "note", cause)
                .chain(note -> desk.submit(id, asked.channel(), note, person(cause), cause))
                .map(answers::done);
    }

    /// We take the supplier's plan. 409 if they proposed none, or refused.
    @PUT
    @Path("acceptance")
    public Uni<Response> accept(UUID id) {
        var cause = caller.cause(new Asked.Acceptance());
        return desk.give(id, new AcceptPlan(person(cause)), cause).map(answers::done);
    }

    /// The goods of an accepted RESHIP are here. Money settles by finance's message alone: 409.
    @PUT
    @Path("settlement")
    public Uni<Response> settle(UUID id, @Valid Asked.Settlement asked) {
        var settlement = Optional.ofNullable(asked).orElseGet(() -> new Asked.Settlement(""));
        var cause = caller.cause(settlement);
        return contents.keep(settlement.note(), "note", cause)
                .chain(note -> desk.give(id, new ReceiveGoods(note, person(cause)), cause))
                .map(answers::done);
    }

    @PUT
    @Path("write-off")
    @RolesAllowed({"purchasing", "supervisor"})
    public Uni<Response> writeOff(UUID id, @NotNull @Valid Asked.WriteOff asked) {
        var cause = caller.cause(asked);
        return contents.keep(asked.reason(), "reason", cause)
                .chain(reason -> giveUp(id, reason.getFirst(), cause))
                .map(answers::done);
    }

    private Uni<Done> giveUp(UUID id, UUID reason, Cause cause) {
        return desk.give(id, new WriteOff(reason, person(cause)), cause);
    }

    private static Person person(Cause cause) {
        var roles = cause.actor().roles().stream()
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Person(cause.actor().id(), roles);
    }

    private static List<Money> maybe(Money amount) {
        return Stream.ofNullable(amount).toList();
    }
}

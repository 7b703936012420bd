package redress.carrierclaims.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.carrierclaims.ClaimDesk;
import redress.carrierclaims.domain.Answer;
import redress.carrierclaims.domain.CarrierClaimCommand.AddEvidence;
import redress.carrierclaims.domain.CarrierClaimCommand.EnterAnswer;
import redress.carrierclaims.domain.CarrierClaimCommand.StateCost;
import redress.carrierclaims.domain.CarrierClaimCommand.WriteOff;
import redress.carrierclaims.domain.Person;
import redress.content.Contents;
import redress.contracts.Money;
import redress.eventlog.Cause;
import redress.http.Answers;
import redress.http.Caller;
import redress.policy.Role;

/// After-sales' hands on a claim. Repeating any of these is harmless; `If-Match` keeps two people from acting at once.
@Path("/carrier-claims/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"agent", "lead", "supervisor"})
public class CarrierClaimCommands {

    private final ClaimDesk desk;
    private final Contents contents;
    private final Caller caller;
    private final Answers answers;
    private final Clock clock;

    CarrierClaimCommands(ClaimDesk desk, Contents contents, Caller caller, Answers answers, Clock clock) {
        this.desk = desk;
        this.contents = contents;
        this.caller = caller;
        this.answers = answers;
        this.clock = clock;
    }

    /// What it is worth, where the case could not say. 409 once the claim was filed.
    @PUT
    @Path("cost")
    public Uni<Response> state(UUID id, @NotNull @Valid Asked.Cost asked) {
        var cause = caller.cause(asked);
        var command = new StateCost(asked.cost(), maybe(asked.freight()), maybe(asked.amount()), person(cause));
        return desk.give(id, command, cause).map(answers::done);
    }

    /// More evidence, or the same piece as another kind.
    @PUT
    @Path("evidence")
    public Uni<Response> show(UUID id, @NotNull @Valid Asked.Evidence asked) {
        var cause = caller.cause(asked);
        var evidence = asked.evidence().stream().map(Asked.Piece::reference).toList();
        return desk.give(id, new AddEvidence(evidence, person(cause)), cause).map(answers::done);
    }

    /// The claim was put to the carrier. 409 while evidence or its amount is missing, and after its time (I-10).
    @PUT
    @Path("filing")
    public Uni<Response> file(UUID id, @Valid Asked.Filing asked) {
        var filing = Optional.ofNullable(asked).orElseGet(() -> new Asked.Filing(""));
        var cause = caller.cause(filing);
        return contents.keep(filing.note(), "note", cause)
                .chain(note -> desk.file(id, note, person(cause), cause))
                .map(answers::done);
    }

    /// What the carrier said on the phone.
    @PUT
    @Path("answer")
    public Uni<Response> answer(UUID id, @NotNull @Valid Asked.Answer asked) {
        var cause = caller.cause(asked);
        var code = Objects.requireNonNullElse(asked.code(), "");
        var answer = new Answer(asked.decision(), maybe(asked.amount()), code, clock.instant());
        return contents.keep(asked.note(), "note", cause)
                .chain(note -> desk.give(id, new EnterAnswer(answer, note, person(cause)), cause))
                .map(answers::done);
    }

    @PUT
    @Path("write-off")
    @RolesAllowed({"lead", "supervisor"})
    public Uni<Response> writeOff(UUID id, @NotNull @Valid Asked.WriteOff asked) {
        var cause = caller.cause(asked);
        return contents.keep(asked.reason(), "reason", cause)
                .chain(reason -> desk.give(id, new WriteOff(reason.getFirst(), person(cause)), cause))
                .map(answers::done);
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

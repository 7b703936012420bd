package redress.cases.api;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import redress.cases.playbook.Edition;
import redress.cases.playbook.FaultyPlaybooks;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.views.ClosedCases.Choice;
import redress.cases.whatif.Trials;
import redress.cases.whatif.WhatIf;
import redress.decider.Refused;
import redress.http.Codes;
import redress.playbooks.Library;
import redress.policy.IssueType;
import redress.policy.Policy;

/// A version of a playbook tried on the cases that have ended. Nothing is kept of it, and nothing is changed.
@Path("/playbooks/{id}/what-if")
@RolesAllowed({"lead", "supervisor", "product", "ops"})
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {

    /// A version that is loaded.
    public record Loaded(@NotNull @Min(1) Integer version) {}

    private static final String FEW = "500";
    private static final int MANY = 1000;

    private final Library library;
    private final PlaybookLoader loader;
    private final Policy policy;
    private final Trials trials;
    private final Vertx vertx;

    WhatIfResource(Library library, PlaybookLoader loader, Policy policy, Trials trials, Vertx vertx) {
        this.library = library;
        this.loader = loader;
        this.policy = policy;
        this.trials = trials;
        this.vertx = vertx;
    }

    /// @param from closed then or later
    /// @param to closed before then
    /// @param limit how many cases, the last closed first
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<WhatIfReport> loaded(
            String id,
            @NotNull @Valid Loaded asked,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("issueType") @DefaultValue("") String issueType,
            @QueryParam("limit") @DefaultValue(FEW) @Min(1) @Max(MANY) int limit) {
        var choice = choice(id, from, to, issueType);
        return library.knowing(Set.of(new Edition(id, asked.version())))
                .map(known -> known.version(id, asked.version()).orElseThrow(() -> Refused.absent("playbook")))
                .chain(version -> tried(version, choice, limit));
    }

    /// One that is not loaded yet; it is checked first.
    @POST
    @Consumes({PlaybookYaml.TYPE, PlaybookYaml.TEXT, PlaybookYaml.OLD_TEXT, MediaType.TEXT_PLAIN})
    public Uni<Response> written(
            String id,
            @NotNull String yaml,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("issueType") @DefaultValue("") String issueType,
            @QueryParam("limit") @DefaultValue(FEW) @Min(1) @Max(MANY) int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("en") String language) {
        PlaybookYaml.demandShort(yaml.length());
        var choice = choice(id, from, to, issueType);
        return vertx.executeBlocking(() -> read(yaml), false)
                .chain(version -> tried(demand(id, version), choice, limit))
                .map(report -> Response.ok(report).build())
                .onFailure(FaultyPlaybooks.class)
                .recoverWithItem(faulty -> PlaybookFaults.told("the playbook has faults", faulty.findings(), language));
    }

    /// As it would be among those that are in force.
    private Playbook read(String yaml) {
        var version = loader.load(new PlaybookFile("playbook.yaml", yaml));
        loader.demandSound(library.now().with(version));
        return version;
    }

    private static Playbook demand(String id, Playbook version) {
        if (!version.id().equals(id)) {
            throw Refused.impossible("playbook.other-id", "the file is playbook " + version.id());
        }
        return version;
    }

    private static Choice choice(String id, Instant from, Instant to, String issueType) {
        if (!issueType.isEmpty()) {
            Codes.read(IssueType.class, issueType, "case.type-unknown");
        }
        return new Choice(id, Optional.ofNullable(from), Optional.ofNullable(to), issueType);
    }

    private Uni<WhatIfReport> tried(Playbook version, Choice choice, int limit) {
        return trials.of(new WhatIf(version, library.now(), policy), choice, limit)
                .map(tried -> WhatIfReport.of(version.id(), version.version(), tried));
    }
}

package redress.cases.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.cases.playbook.Edition;
import redress.cases.views.CasesByVersion;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.http.Answers;
import redress.http.Caller;
import redress.paging.Page;
import redress.people.PlainText;
import redress.playbooks.Library;
import redress.playbooks.Placed;
import redress.playbooks.PlaybookDesk;
import redress.policy.Role;

/// The versions of a playbook: which there are, and how a new one comes to the cases and an old one goes.
@Path("/playbooks/{id}/versions")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
public class VersionResource {

    /// @param since absent if it came with the installation
    /// @param warnings of its last check; absent if it was not checked here
    /// @param cases that are not closed and stand in it
    public record VersionSheet(
            int version, Placed.State state, Instant since, String by, Integer warnings, long cases) {}

    private static final String ID = "[A-Z]{3}";

    private final PlaybookDesk desk;
    private final Library library;
    private final CasesByVersion cases;
    private final Caller caller;
    private final Answers answers;

    VersionResource(PlaybookDesk desk, Library library, CasesByVersion cases, Caller caller, Answers answers) {
        this.desk = desk;
        this.library = library;
        this.cases = cases;
        this.caller = caller;
        this.answers = answers;
    }

    /// The newest first.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Page<VersionSheet>> list(String id) {
        return library.catchUp().chain(() -> cases.of(id)).map(counts -> {
            var versions = library.versions(id);
            if (versions.isEmpty()) {
                throw Refused.absent("playbook");
            }
            return new Page<>(versions.stream().map(each -> sheet(each, counts)).toList(), null);
        });
    }

    private static VersionSheet sheet(Placed placed, Map<Integer, Long> cases) {
        return new VersionSheet(
                placed.version(),
                placed.state(),
                placed.since(),
                placed.by(),
                placed.warnings(),
                cases.getOrDefault(placed.version(), 0L));
    }

    /// As its author wrote it, released or not.
    @GET
    @Path("{version}")
    @Produces(PlaybookYaml.TYPE + ";charset=UTF-8")
    public Uni<String> text(String id, int version) {
        return library.catchUp()
                .map(_ -> library.text(new Edition(id, version)).orElseThrow(() -> Refused.absent("playbook version")));
    }

    /// Writes a version, with all its faults; 409 once it was released.
    @PUT
    @Path("{version}")
    @Consumes({PlaybookYaml.TYPE, PlaybookYaml.TEXT, PlaybookYaml.OLD_TEXT, MediaType.TEXT_PLAIN})
    @RolesAllowed("ops")
    public Uni<Response> draft(@Pattern(regexp = ID) String id, @Min(1) int version, @NotNull String yaml) {
        PlaybookYaml.demandShort(yaml.length());
        var cause = caller.cause(PlainText.demand(yaml));
        return done(desk.draft(new Edition(id, version), yaml, CaseDesk.roles(cause.actor()), cause));
    }

    /// 422 with every fault, if there is one among all that is released.
    @PUT
    @Path("{version}/check")
    @RolesAllowed("ops")
    public Uni<Response> check(
            String id, int version, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("en") String language) {
        return proven(desk::check, new Edition(id, version), language);
    }

    /// From now on cases enter it, if it is the highest. It is checked once more: 422 with every fault there is by now.
    @PUT
    @Path("{version}/release")
    @RolesAllowed("ops")
    public Uni<Response> release(
            String id, int version, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("en") String language) {
        return proven(desk::release, new Edition(id, version), language);
    }

    /// No case enters it any more; those in it go on. 409 for the last one that others lead to.
    @PUT
    @Path("{version}/retirement")
    @RolesAllowed("ops")
    public Uni<Response> retire(String id, int version) {
        return taken(desk::retire, new Edition(id, version));
    }

    private Uni<Response> done(Uni<Done> work) {
        return work.map(answers::done);
    }

    /// What is done with a version that is written.
    private interface Turn {

        Uni<Done> of(Edition edition, Set<Role> roles, Cause cause);
    }

    private Uni<Response> taken(Turn turn, Edition edition) {
        var cause = caller.cause(List.of());
        return done(turn.of(edition, CaseDesk.roles(cause.actor()), cause));
    }

    private Uni<Response> proven(Turn turn, Edition edition, String language) {
        return taken(turn, edition)
                .onFailure(VersionResource::isFaulty)
                .recoverWithUni(refused -> desk.findings(edition)
                        .map(found -> PlaybookFaults.told(refused.getMessage(), found, language)));
    }

    private static boolean isFaulty(Throwable fault) {
        return fault instanceof Refused refused && refused.rule().equals(PlaybookFaults.RULE);
    }
}

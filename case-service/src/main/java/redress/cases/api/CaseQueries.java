package redress.cases.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.CaseFiles;
import redress.cases.domain.CaseStatus;
import redress.cases.views.CaseQueue;
import redress.cases.views.CaseQueue.Choice;
import redress.cases.views.CaseSheets;
import redress.cases.views.SheetWords;
import redress.cases.views.Timeline;
import redress.decider.Refused;
import redress.eventlog.EventJson;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Caller;
import redress.http.Codes;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.people.PlainText;
import redress.playbooks.Library;
import redress.policy.IssueType;

/// Cases to look at: queues, one case now or as it was, its story.
@Path("/cases")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
@Produces(MediaType.APPLICATION_JSON)
public class CaseQueries {

    private static final String ALL = "all";
    private static final String COSTS = "costs";
    private static final List<String> LIVE = Stream.of(CaseStatus.values())
            .filter(status -> status != CaseStatus.CLOSED)
            .map(CaseStatus::name)
            .toList();

    private final CaseQueue queue;
    private final Library library;
    private final CaseFiles cases;
    private final CaseSheets sheets;
    private final SheetWords words;
    private final Timeline timeline;
    private final Caller caller;

    CaseQueries(
            CaseQueue queue,
            Library library,
            CaseFiles cases,
            CaseSheets sheets,
            SheetWords words,
            Timeline timeline,
            Caller caller) {
        this.queue = queue;
        this.library = library;
        this.cases = cases;
        this.sheets = sheets;
        this.words = words;
        this.timeline = timeline;
        this.caller = caller;
    }

    /// @param status several may be given
    /// @param queueName `mine` and `unassigned` are to be worked on; `all` has closed cases too;
    /// `costs` has those of which nobody knows yet what something cost, closed or not
    /// @param due cases with a deadline before then
    /// @param q an order, waybill, customer or case id, or part of a name, mail address or text
    @GET
    public Uni<Page<Raw>> list(
            @QueryParam("status") List<String> status,
            @QueryParam("issueType") @DefaultValue("") String issueType,
            @QueryParam("assignee") String assignee,
            @QueryParam("queue") @DefaultValue(ALL) String queueName,
            @QueryParam("due") Instant due,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        PlainText.demand(List.of(q, Objects.requireNonNullElse(assignee, "")));
        Codes.demand(CaseStatus.class, status, "case.status-unknown");
        if (!issueType.isEmpty()) {
            Codes.read(IssueType.class, issueType, "case.type-unknown");
        }
        return queue.page(new Choice(
                        statuses(status, queueName),
                        issueType,
                        worker(queueName, assignee),
                        q,
                        Optional.ofNullable(due),
                        queueName.equals(COSTS) ? CaseQueue.Costs.ASKED : CaseQueue.Costs.ANY,
                        cursor,
                        limit))
                .chain(page -> words.into(page.items()).map(items -> new Page<>(items, page.next()).map(Raw::new)));
    }

    /// @param asOf the case as it was known then
    /// @param version the case as it was at that version
    @GET
    @Path("{id}")
    public Uni<Response> show(UUID id, @QueryParam("asOf") Instant asOf, @QueryParam("version") Integer version) {
        return asOf == null && version == null ? now(id) : then(id, until(asOf, version));
    }

    @GET
    @Path("{id}/timeline")
    public Uni<Page<Timeline.Entry>> story(UUID id) {
        return cases.history(id, Until.NOW).chain(history -> {
            if (history.isEmpty()) {
                throw Refused.absent("case");
            }
            return timeline.of(history).map(items -> new Page<>(items, null));
        });
    }

    private Uni<Response> now(UUID id) {
        return queue.sheet(id)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.absent("case"))
                .chain(sheet -> shown(sheet.json(), sheet.version()));
    }

    private Uni<Response> then(UUID id, Until until) {
        return library.catchUp()
                .chain(() -> cases.history(id, until))
                .map(history -> sheets.draw(history)
                        .filter(sheet -> !(until instanceof Until.Version(var last)) || sheet.version() == last)
                        .orElseThrow(() -> Refused.absent("case")))
                .chain(sheet -> shown(EventJson.write(sheet), sheet.version()));
    }

    private Uni<Response> shown(String sheet, int version) {
        return words.into(List.of(sheet)).map(filled -> Answers.one(filled.getFirst(), version));
    }

    private static Until until(Instant asOf, Integer version) {
        if (asOf != null && version != null) {
            throw Refused.impossible("case.one-moment", "asOf or version, not both");
        }
        return asOf == null ? new Until.Version(version) : new Until.Moment(asOf);
    }

    /// What somebody is to work on is never closed, unless they ask for it.
    private static List<String> statuses(List<String> asked, String queueName) {
        return asked.isEmpty() && !queueName.equals(ALL) && !queueName.equals(COSTS) ? LIVE : asked;
    }

    private Optional<String> worker(String queueName, String assignee) {
        return switch (queueName) {
            case "mine" -> Optional.of(caller.actor().id());
            case "unassigned" -> Optional.of("");
            case ALL, COSTS -> Optional.ofNullable(assignee);
            default -> throw Refused.impossible("case.queue-unknown", "queues are mine, unassigned, costs and all");
        };
    }
}

package redress.messages.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.decider.Refused;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Caller;
import redress.http.Codes;
import redress.messages.Matters;
import redress.messages.Messages;
import redress.messages.domain.MessageCommand.ResendMessage;
import redress.messages.views.MessageList;
import redress.messages.views.MessageList.Choice;
import redress.messages.views.MessageSheet;
import redress.messages.views.MessageStatus;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.people.Contents;
import redress.people.Words;

/// What was written to customers and departments: to look at, and to send again where it did not go out for sure.
@Path("/notifications")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops", "integration"})
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {

    /// @param words absent until it was written, for those they are not for, and when they were erased
    public record Shown(@JsonUnwrapped MessageSheet sheet, Words words) {}

    /// Those who work with customers, and those who carry messages for us.
    private static final Set<String> READERS = Set.of("agent", "lead", "supervisor", "integration");

    private final Messages messages;
    private final MessageList list;
    private final Contents contents;
    private final Caller caller;
    private final Answers answers;

    NotificationResource(Messages messages, MessageList list, Contents contents, Caller caller, Answers answers) {
        this.messages = messages;
        this.list = list;
        this.contents = contents;
        this.caller = caller;
        this.answers = answers;
    }

    /// @param status several may be given
    /// @param to CUSTOMER or a department
    @GET
    public Uni<Page<Raw>> list(
            @QueryParam("status") List<String> status,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Codes.demand(MessageStatus.class, status, "message.status-unknown");
        return list.page(new Choice(status, Optional.ofNullable(caseId), to, cursor, limit));
    }

    @GET
    @Path("{id}")
    public Uni<Response> show(UUID id) {
        return messages.history(id, Until.NOW)
                .map(history -> MessageSheet.draw(history).orElseThrow(() -> Refused.absent("message")))
                .chain(sheet ->
                        words(id).map(words -> Answers.one(new Shown(sheet, words.orElse(null)), sheet.version())));
    }

    /// Only what failed or is in doubt. 409 for what is under way or out.
    @POST
    @Path("{id}/resend")
    @RolesAllowed({"agent", "lead", "supervisor"})
    public Uni<Response> resend(UUID id) {
        return messages.load(id)
                .chain(message -> messages.handle(id, new ResendMessage(), Matters.of(message, caller.cause(id))))
                .map(answers::done);
    }

    private Uni<Optional<Words>> words(UUID id) {
        return Collections.disjoint(caller.actor().roles(), READERS)
                ? Uni.createFrom().item(Optional.empty())
                : contents.find(Messages.contentOf(id));
    }
}

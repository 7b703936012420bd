package redress.cases.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import redress.cases.Letters;
import redress.http.Answers;
import redress.http.Caller;
import redress.people.PlainText;

/// An agent writes to the customer of a case.
@Path("/cases/{id}/messages")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"agent", "lead", "supervisor"})
public class LetterResource {

    private final Letters letters;
    private final Caller caller;
    private final Answers answers;

    LetterResource(Letters letters, Caller caller, Answers answers) {
        this.letters = letters;
        this.caller = caller;
        this.answers = answers;
    }

    /// 204: it is on its way. What became of it is shown by `/notifications?caseId=`.
    @POST
    public Uni<Response> write(UUID id, @NotNull @Valid Asked.Letter asked) {
        var cause = caller.cause(PlainText.demand(asked));
        return letters.write(id, asked.text(), cause, CaseDesk.actor(cause)).map(answers::done);
    }
}

package redress.cases.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import redress.cases.CaseFiles;
import redress.cases.EvidenceRoom;
import redress.cases.domain.CaseCommand.ChangeEvidenceKind;
import redress.contracts.EvidenceKind;
import redress.http.Answers;
import redress.http.Caller;
import redress.http.Codes;
import redress.people.PlainText;
import redress.store.Content;
import redress.store.Examiner;

/// Photos, videos and documents of a case.
@Path("/cases/{id}/evidence")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
public class EvidenceResource {

    /// What tells one upload from another.
    private record Upload(EvidenceKind kind, String sha256) {}

    private static final String KIND_UNKNOWN = "evidence.kind-unknown";
    private static final int LONGEST_NAME = 255;

    private final EvidenceRoom room;
    private final Examiner examiner;
    private final CaseFiles cases;
    private final Caller caller;
    private final Answers answers;

    EvidenceResource(EvidenceRoom room, Examiner examiner, CaseFiles cases, Caller caller, Answers answers) {
        this.room = room;
        this.examiner = examiner;
        this.cases = cases;
        this.caller = caller;
        this.answers = answers;
    }

    /// 201 with its place. The same bytes again are the same evidence, under its first kind and name.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"agent", "lead", "supervisor"})
    public Uni<Response> add(UUID id, @NotNull @RestForm String kind, @NotNull @RestForm FileUpload file) {
        var known = Codes.read(EvidenceKind.class, kind, KIND_UNKNOWN);
        var name = PlainText.demand(name(file));
        return examiner.examine(file.uploadedFile()).chain(content -> add(id, known, name, content));
    }

    private Uni<Response> add(UUID id, EvidenceKind kind, String name, Content content) {
        var cause = caller.cause(new Upload(kind, content.hash().hex()));
        var evidenceId = EvidenceRoom.idOf(id, content.hash());
        return room.add(id, content, kind, name, cause, CaseDesk.actor(cause))
                .map(done -> answers.created("/cases/" + id + "/evidence/" + evidenceId, evidenceId, done));
    }

    /// The bytes. Whatever is in them, a browser neither guesses their type nor runs anything.
    @GET
    @Path("{evidenceId}")
    public Uni<Response> show(UUID id, UUID evidenceId) {
        return room.show(id, evidenceId)
                .map(exhibit -> Response.ok(exhibit.file().toFile(), exhibit.mediaType())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename*=UTF-8''" + encoded(exhibit.name()))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .build());
    }

    @PUT
    @Path("{evidenceId}/kind")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"agent", "lead", "supervisor"})
    public Uni<Response> call(UUID id, UUID evidenceId, @NotNull @Valid Asked.EvidenceCall asked) {
        var cause = caller.cause(asked);
        var kind = Codes.read(EvidenceKind.class, asked.kind(), KIND_UNKNOWN);
        return cases.give(id, new ChangeEvidenceKind(evidenceId, kind, CaseDesk.actor(cause)), cause)
                .map(answers::done);
    }

    /// Without the folders of whoever sent it.
    private static String name(FileUpload file) {
        var full = CaseDesk.text(file.fileName());
        var name = full.substring(Math.max(full.lastIndexOf('/'), full.lastIndexOf('\\')) + 1);
        return name.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name.isBlank() ? "evidence" : name, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}

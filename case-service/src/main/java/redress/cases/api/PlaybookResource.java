package redress.cases.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import redress.cases.CaseFiles;
import redress.cases.playbook.CasePath;
import redress.cases.playbook.Drawing;
import redress.cases.playbook.Finding;
import redress.cases.playbook.Flaw;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.cases.playbook.Written;
import redress.cases.views.CasePaths;
import redress.decider.Refused;
import redress.eventlog.Until;
import redress.paging.Page;
import redress.playbooks.Library;
import redress.policy.Text;

/// The playbooks, to be read and drawn; and others, to be checked without being loaded.
@Path("/playbooks")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
public class PlaybookResource {

    /// @param version that cases enter now
    /// @param versions all that were ever released
    public record Title(String id, int version, List<Integer> versions, Text title, int nodes) {}

    /// What was found in the files.
    public record Verdict(List<Remark> faults, List<Remark> warnings) {}

    /// @param node absent if it is about the file as a whole
    public record Remark(String file, String node, Flaw flaw, Text text) {}

    private static final String MERMAID = "text/vnd.mermaid";
    private static final String SCHEMA = "application/schema+json";
    private static final int MOST_FILES = 100;

    private final Library library;
    private final PlaybookLoader loader;
    private final CaseFiles cases;

    PlaybookResource(Library library, PlaybookLoader loader, CaseFiles cases) {
        this.library = library;
        this.loader = loader;
        this.cases = cases;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<Title> list() {
        var playbooks = library.now();
        return new Page<>(
                playbooks.newest().stream()
                        .map(playbook -> title(playbook, playbooks))
                        .toList(),
                null);
    }

    private static Title title(Playbook playbook, Playbooks playbooks) {
        return new Title(
                playbook.id(),
                playbook.version(),
                playbooks.versions(playbook.id()),
                playbook.title(),
                playbook.nodes().size());
    }

    /// The JSON Schema of a playbook file, for editors.
    @GET
    @Path("schema")
    @Produces(SCHEMA)
    public String schema() {
        return loader.schema().toPrettyString();
    }

    /// @param format `json`, `yaml` or `mermaid`
    /// @param version the one that cases enter now if none is said; with a case, the one it is in
    /// @param caseId the case whose way is marked in the drawing
    @GET
    @Path("{id}")
    public Uni<Response> show(
            String id,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("version") Integer version,
            @QueryParam("case") UUID caseId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("en") String language) {
        return switch (format) {
            case "json" ->
                now(
                        MediaType.APPLICATION_JSON,
                        new Written(known(id, version)).json().toString());
            case "yaml" -> now(PlaybookYaml.TYPE, new Written(known(id, version)).yaml());
            case "mermaid" ->
                caseId == null
                        ? now(MERMAID, drawn(known(id, version), CasePath.NONE, language))
                        : walked(id, caseId)
                                .map(way -> shown(MERMAID, drawn(known(id, way.version()), way.path(), language)));
            default -> throw Refused.impossible("playbook.format-unknown", "formats are json, yaml and mermaid");
        };
    }

    /// One file as it is, or several in a form. Nothing is kept of them.
    @POST
    @Path("check")
    @Blocking
    @Consumes({PlaybookYaml.TYPE, PlaybookYaml.TEXT, PlaybookYaml.OLD_TEXT, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    public Verdict check(@NotNull String yaml) {
        return verdict(List.of(new PlaybookFile("playbook.yaml", yaml)));
    }

    @POST
    @Path("check")
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Verdict check(@RestForm(FileUpload.ALL) List<FileUpload> files) {
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw Refused.impossible("playbook.files", "there are 1 to " + MOST_FILES + " files to be checked");
        }
        return verdict(files.stream().map(PlaybookResource::file).toList());
    }

    private Verdict verdict(List<PlaybookFile> files) {
        PlaybookYaml.demandShort(
                files.stream().mapToInt(file -> file.yaml().length()).sum());
        var found = loader.check(files, library.now());
        return new Verdict(
                found.stream()
                        .filter(Finding::isFault)
                        .map(PlaybookResource::remark)
                        .toList(),
                found.stream()
                        .filter(finding -> !finding.isFault())
                        .map(PlaybookResource::remark)
                        .toList());
    }

    private static Remark remark(Finding finding) {
        var place = finding.place();
        return new Remark(
                place.file(), place.node().isEmpty() ? null : place.node(), finding.flaw(), finding.sentence());
    }

    private static PlaybookFile file(FileUpload upload) {
        try {
            return new PlaybookFile(upload.fileName(), Files.readString(upload.uploadedFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Uni<CasePaths> walked(String id, UUID caseId) {
        return cases.history(caseId, Until.NOW).map(history -> {
            if (history.isEmpty()) {
                throw Refused.absent("case");
            }
            return CasePaths.of(history, id)
                    .orElseThrow(
                            () -> Refused.impossible("playbook.not-walked", "the case was never in playbook " + id));
        });
    }

    private Playbook known(String id, Integer version) {
        var playbooks = library.now();
        var known = version == null ? playbooks.newest(id) : playbooks.version(id, version);
        return known.orElseThrow(() -> Refused.absent("playbook"));
    }

    private String drawn(Playbook playbook, CasePath path, String language) {
        Function<Text, String> said = language.startsWith("zh") ? Text::zh : Text::en;
        return new Drawing(playbook, library.now(), said).mermaid(path);
    }

    private static Uni<Response> now(String type, String body) {
        return Uni.createFrom().item(shown(type, body));
    }

    private static Response shown(String type, String body) {
        return Response.ok(body, type + ";charset=UTF-8").build();
    }
}

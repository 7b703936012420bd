package redress.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import redress.eventlog.Done;

/// How a command and a query are answered: version as `ETag`, place in the log as `Redress-Position`.
@Singleton
public class Answers {

    private final Positions positions;

    Answers(Positions positions) {
        this.positions = positions;
    }

    /// 204: it is so.
    public Response done(Done done) {
        return told(Response.noContent(), done);
    }

    /// 201 with the place of the new thing; the same again for a repetition.
    public Response created(String path, Done done) {
        return created(path, done.stream(), done);
    }

    /// The same, for a part of the thing whose version is told.
    public Response created(String path, UUID id, Done done) {
        return told(Response.created(URI.create(path)).entity(new Created(id.toString())), done);
    }

    /// 200 with one thing and its version.
    public static Response one(Object thing, int version) {
        return Response.ok(thing).tag(new EntityTag(Integer.toString(version))).build();
    }

    private Response told(Response.ResponseBuilder response, Done done) {
        var tagged = response.tag(new EntityTag(Integer.toString(done.version())));
        return (done.position() == 0 ? tagged : tagged.header(Positions.HEADER, positions.of(done.position()))).build();
    }

    public record Created(String id) {}
}

package redress.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import redress.decider.Refused;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.eventlog.EventJson;
import redress.eventlog.Once;

/// Who is calling, by their verified token, and how: under which key, on which version.
@RequestScoped
public class Caller {

    static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private final SecurityIdentity identity;
    private final ContainerRequestContext request;

    Caller(SecurityIdentity identity, ContainerRequestContext request) {
        this.identity = identity;
        this.request = request;
    }

    public Actor actor() {
        return new Actor(Actor.Type.AGENT, identity.getPrincipal().getName(), identity.getRoles());
    }

    /// The cause of a command; the same key with another body is refused.
    ///
    /// @param body what was asked, to tell a repetition from another request
    public Cause cause(Object body) {
        var cause = Cause.by(actor()).traced(header("traceparent")).once(once(body));
        var tag = header("If-Match");
        return tag.isEmpty() ? cause : cause.on(version(tag));
    }

    private Once once(Object body) {
        var key = header(KEY);
        if (key.isBlank()) {
            return new Once.Unmarked();
        }
        if (key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw Refused.impossible(
                    "idempotency.key-unfit", "an Idempotency-Key has at most 255 printable characters");
        }
        var operation = request.getMethod() + " " + request.getUriInfo().getPath();
        var bytes = EventJson.write(body).getBytes(StandardCharsets.UTF_8);
        return Once.marked(operation, actor().id(), key, bytes);
    }

    private static int version(String tag) {
        var match = TAG.matcher(tag);
        if (!match.matches()) {
            throw Refused.stale("If-Match takes an ETag of this resource, like \"3\"");
        }
        return Integer.parseInt(match.group(1));
    }

    private String header(String name) {
        return Objects.requireNonNullElse(request.getHeaderString(name), "");
    }
}

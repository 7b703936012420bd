package redress.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// An answer that went wrong, as RFC 9457 has it. `type` is `urn:redress:<rule>`.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Field> errors) {

    /// What is wrong with one field of the request.
    public record Field(String pointer, String why) {}

    static final String NAMESPACE = "urn:redress:";
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String rule, String title) {
        return new Problem(NAMESPACE + rule, title, status, null, List.of());
    }

    public Problem with(List<Field> fields) {
        return new Problem(type, title, status, detail, fields);
    }

    Problem titled(String otherTitle) {
        return new Problem(type, otherTitle, status, detail, errors);
    }

    public Response response() {
        return builder().build();
    }

    Response.ResponseBuilder builder() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}

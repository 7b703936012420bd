package redress.store;

import io.quarkus.logging.Log;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import redress.http.Problem;

/// What HTTP callers are told of files that are not taken, or no longer whole.
class StoreProblems {

    @ServerExceptionMapper
    Response notTaken(NotTaken fault) {
        var why = fault.why();
        return Problem.of(why.status(), why.rule(), why.words()).response();
    }

    @ServerExceptionMapper
    Response damaged(Damaged fault) {
        Log.error("kept content is damaged", fault);
        return Problem.of(500, "content.damaged", "the file is damaged: it is no longer what was kept")
                .response();
    }
}

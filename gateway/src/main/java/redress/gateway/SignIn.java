package redress.gateway;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.function.BiConsumer;
import redress.gateway.problem.Problem;

/// Lets only those in who show a valid token. What they may do is checked again by whoever owns the thing.
@ApplicationScoped
class SignIn {

    private static final Set<String> OPEN = Set.of("/api/openapi.json");

    void check(RoutingContext request) {
        if (OPEN.contains(request.normalizedPath())) {
            request.next();
            return;
        }
        BiConsumer<RoutingContext, Throwable> leaveItToUs = (_, _) -> {}; // the framework would answer without words
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveItToUs);
        var context = request.vertx().getOrCreateContext();
        var _ = QuarkusHttpUser.getSecurityIdentity(request, null)
                .emitOn(step -> context.runOnContext(_ -> step.run()))
                .subscribe()
                .with(identity -> admit(request, identity), failure -> refuse(request, failure));
    }

    private static void admit(RoutingContext request, SecurityIdentity identity) {
        if (!identity.isAnonymous()) {
            request.next();
        } else if (request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            Problem.badToken().send(request);
        } else {
            Problem.notSignedIn().send(request);
        }
    }

    private static void refuse(RoutingContext request, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                Problem.keysNotReachable().send(request);
                return;
            }
        }
        Problem.badToken().send(request);
    }
}

package redress.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import redress.gateway.pay.PayResource;
import redress.gateway.problem.Drain;
import redress.gateway.problem.Problem;
import redress.gateway.routing.BodyLimit;
import redress.gateway.routing.Proxy;

/// The one door: every call is marked, then its sender, pace and size are checked, then it is passed on.
///
/// ```
/// any path    mark ─▶ page, keys, health, payment links
/// /api/…      mark ─▶ sign-in ─▶ pace ─▶ size ─▶ a service, or the gateway's own resources
/// ```
@ApplicationScoped
class Door {

    private final SignIn signIn;
    private final Pace pace;
    private final Proxy proxy;

    Door(SignIn signIn, Pace pace, Proxy proxy) {
        this.signIn = signIn;
        this.pace = pace;
        this.proxy = proxy;
    }

    void open(@Observes Router router) {
        router.route().handler(Drain::prepare).handler(Trail::mark);
        router.route("/api/*").handler(signIn::check).handler(pace::check);
        router.route("/pay/*").handler(PayResource::allowForm);
        router.route().handler(BodyLimit::check);
        router.route("/api/*").handler(proxy::pass);
        router.route("/api/*").last().handler(request -> Problem.unknownPath().send(request));
    }
}

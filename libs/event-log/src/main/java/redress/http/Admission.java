package redress.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redress.eventlog.EventJson;

/// Lets in as many commands as there are places. Who comes when all are taken is told at once to come later, so that
/// those who are in are served as fast as ever.
///
/// An upload takes a place only as a stream does: as long as its line is slow it costs nothing, so it is not counted.
@Singleton
class Admission {

    private static final int BEFORE_SIGN_IN = 1000;
    private static final Set<HttpMethod> COMMANDS =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Problem FULL = Problem.of(503, "busy", "it can't be taken just now, try again");

    final Places places;
    private final ProblemTexts texts;
    private final Counter refused;

    Admission(
            @ConfigProperty(name = "redress.http.commands-at-once") int places,
            ProblemTexts texts,
            MeterRegistry metrics) {
        this.places = new Places(places, System::nanoTime);
        this.texts = texts;
        this.refused = Counter.builder("redress.commands.refused.busy").register(metrics);
        Gauge.builder("redress.commands.inside", this.places, Places::taken).register(metrics);
    }

    void stand(@Observes io.quarkus.vertx.http.runtime.filters.Filters door) {
        door.register(this::admit, BEFORE_SIGN_IN);
    }

    void admit(RoutingContext call) {
        if (!isCommand(call.request())) {
            call.next();
        } else if (places.enter()) {
            var left = new AtomicBoolean();
            call.addEndHandler(_ -> {
                if (left.compareAndSet(false, true)) {
                    places.leave();
                }
            });
            call.next();
        } else {
            refuse(call);
        }
    }

    private static boolean isCommand(HttpServerRequest request) {
        return COMMANDS.contains(request.method())
                && !String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE)).startsWith("multipart/");
    }

    private void refuse(RoutingContext call) {
        refused.increment();
        call.request().resume(); // what is not read keeps the connection from its next request
        call.response()
                .setStatusCode(FULL.status())
                .putHeader(HttpHeaders.RETRY_AFTER, "1")
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(EventJson.write(texts.told(FULL, call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
    }
}

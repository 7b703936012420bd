package redress.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redress.contracts.Service;
import redress.gateway.problem.Problem;
import redress.gateway.routing.Destination.Mailbox;
import redress.gateway.routing.Destination.Nowhere;
import redress.gateway.routing.Destination.Own;
import redress.gateway.routing.Destination.To;

/// Passes requests on to the service that owns the resource. Bodies flow through both ways; none is kept.
@ApplicationScoped
public class Proxy {

    private static final ProxyOptions PLAIN = new ProxyOptions().setSupportWebSocket(false);

    private final Services services;
    private final HttpClient client;
    private final Duration patience;

    Proxy(Vertx vertx, Services services, @ConfigProperty(name = "gateway.service-timeout") Duration patience) {
        this.services = services;
        this.patience = patience;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2000).setMaxWaitQueueSize(1000),
                new PoolOptions().setHttp1MaxSize(64));
    }

    public void pass(RoutingContext request) {
        switch (Routes.of(request.normalizedPath())) {
            case To(var service, var path) -> pass(request, services.address(service), service, path);
            case Mailbox(var path) -> pass(request, services.mailbox(), Service.NOTIFICATION_SERVICE, path);
            case Own _ -> request.next();
            case Nowhere _ -> Problem.unknownPath().send(request);
        }
    }

    private void pass(RoutingContext request, Optional<URI> address, Service service, String path) {
        address.ifPresentOrElse(
                there -> pass(request, there, service, path),
                () -> Problem.unknownPath().send(request));
    }

    private void pass(RoutingContext request, URI address, Service service, String path) {
        if (request.request().headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        var target = new RequestOptions()
                .setHost(address.getHost())
                .setPort(port(address))
                .setSsl(address.getScheme().equals("https"))
                .setTimeout(patience.toMillis());
        var passage = new Passage(request, service, path, BodyLimit.of(request), patience);
        HttpProxy.reverseProxy(PLAIN, client)
                .origin(_ -> client.request(target).onSuccess(passage::begin))
                .addInterceptor(passage)
                .handle(request.request());
    }

    private static int port(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return address.getScheme().equals("https") ? 443 : 80;
    }
}

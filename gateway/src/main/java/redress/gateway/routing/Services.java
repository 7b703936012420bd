package redress.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;
import redress.contracts.Service;
import redress.gateway.routing.Reply.Answered;
import redress.gateway.routing.Reply.Silent;

/// Where the services of this installation are, and how they are asked: one, or all at once.
///
/// A service is where its variable says (`CASE_SERVICE_URL`), else at its usual port; set to nothing, it is no part of
/// the installation.
@ApplicationScoped
public class Services {

    /// In the order of their usual ports.
    static final List<Service> ALL = List.of(
            Service.CASE_SERVICE,
            Service.SUPPLIER_CLAIM_SERVICE,
            Service.LOGISTICS_CLAIM_SERVICE,
            Service.REFUND_SERVICE,
            Service.NOTIFICATION_SERVICE);

    private static final int FIRST_PORT = 8081;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);
    private final Optional<URI> mailbox;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Services(Config config) {
        for (var service : ALL) {
            address(config, service).ifPresent(address -> addresses.put(service, address));
        }
        mailbox = config.getOptionalValue("MAILBOX_URL", URI.class);
    }

    private static Optional<URI> address(Config config, Service service) {
        var said = config.getConfigValue(service.name() + "_URL");
        if (said.getRawValue() == null) {
            return Optional.of(URI.create("http://127.0.0.1:" + (FIRST_PORT + ALL.indexOf(service))));
        }
        return Optional.of(said.getRawValue()).filter(url -> !url.isBlank()).map(URI::create);
    }

    Optional<URI> address(Service service) {
        return Optional.ofNullable(addresses.get(service));
    }

    Optional<URI> mailbox() {
        return mailbox;
    }

    /// Asks every service the same; one that does not answer in time is silent.
    public CompletableFuture<List<Reply>> askAll(String path, UnaryOperator<HttpRequest.Builder> question) {
        var replies = addresses.entrySet().stream()
                .map(service -> ask(service.getKey(), service.getValue(), path, question))
                .toList();
        return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
                .thenApply(_ -> replies.stream().map(CompletableFuture::join).toList());
    }

    /// Asks one service for what nobody needs to sign in for. One that is no part of the installation is silent.
    public CompletableFuture<Reply> ask(Service service, String path) {
        return address(service)
                .map(address -> ask(service, address, path, UnaryOperator.identity()))
                .orElseGet(() -> CompletableFuture.completedFuture(new Silent(service)));
    }

    private CompletableFuture<Reply> ask(
            Service service, URI address, String path, UnaryOperator<HttpRequest.Builder> question) {
        var request =
                question.apply(HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE));
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .<Reply>thenApply(answer -> answered(service, answer))
                .exceptionally(_ -> new Silent(service));
    }

    private static Reply answered(Service service, HttpResponse<String> answer) {
        return new Answered(service, answer.statusCode(), answer.body());
    }
}

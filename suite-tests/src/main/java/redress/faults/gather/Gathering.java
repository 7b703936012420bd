package redress.faults.gather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import redress.contracts.Service;
import redress.embedded.Patience;
import redress.faults.Target;
import redress.faults.check.Material;
import redress.faults.check.Material.Delivered;
import redress.faults.check.Material.Picture;
import redress.faults.check.Material.Verified;
import redress.faults.load.Ending;
import redress.faults.load.Entry;
import redress.local.players.Desk;

/// Waits until everything has come to rest, and collects what is left.
public final class Gathering {

    private static final Duration REST_WITHIN = Duration.ofMinutes(3);
    private static final Duration STILL_FOR = Duration.ofSeconds(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Target target;
    private final Desk ops;
    private final Topics topics;
    private final List<Log> logs;

    public Gathering(Target target, Desk ops) {
        this.target = target;
        this.ops = ops;
        this.topics = new Topics(target.kafka());
        this.logs = Target.SERVICES.stream()
                .map(service -> new Log(service, target.database(service)))
                .toList();
    }

    /// True if it did in time: all is up, every log is followed to its end, every topic read to its end, and nothing
    /// more is written.
    public boolean isAtRest() {
        return Patience.until(REST_WITHIN, () -> isFollowed() && isStill());
    }

    public Material all(List<Entry> journal, List<Ending> endings) {
        return new Material(
                journal,
                endings,
                logs.stream().flatMap(log -> log.events().stream()).toList(),
                logs.stream().flatMap(log -> log.receipts().stream()).toList(),
                logs.stream().flatMap(log -> log.parked().stream()).toList(),
                topics.all(),
                mailbox(),
                Target.SERVICES.stream().map(this::verified).toList(),
                logs.stream().flatMap(this::pictures).toList());
    }

    private boolean isFollowed() {
        return target.isWhole()
                && Target.SERVICES.stream().allMatch(this::isFollowed)
                && Arrays.stream(Service.values())
                        .filter(service -> service != Service.GATEWAY)
                        .allMatch(topics::areTakenBy);
    }

    private boolean isFollowed(String service) {
        var seen = ops.get(maintenance(service) + "subscriptions").demand(200).json();
        return each(seen.path("subscriptions"))
                .allMatch(subscription -> subscription.path("behind").asLong() == 0);
    }

    private boolean isStill() {
        var before = sizes();
        Patience.until(STILL_FOR, () -> false);
        return sizes().equals(before) && Target.SERVICES.stream().allMatch(this::isFollowed);
    }

    private List<Long> sizes() {
        return logs.stream().map(Log::size).toList();
    }

    private Verified verified(String service) {
        var found = ops.post(maintenance(service) + "chain/verification", Map.of())
                .demand(200)
                .json();
        return new Verified(
                service,
                found.path("events").asLong(),
                each(found.path("faults")).map(JsonNode::toString).toList());
    }

    private Stream<Picture> pictures(Log log) {
        var grown = log.views();
        ops.post(maintenance(log.service()) + "views/rebuild", Map.of()).demand(200);
        var drawn = log.views();
        return grown.keySet().stream()
                .map(table ->
                        new Picture(log.service(), table, grown.get(table), drawn.getOrDefault(table, List.of())));
    }

    private List<Delivered> mailbox() {
        try (var mails = target.mailbox().toURL().openStream()) {
            return each(JSON.readTree(mails).path("items"))
                    .map(mail -> new Delivered(
                            mail.path("messageId").asText(), mail.path("to").asText()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String maintenance(String service) {
        return "/api/maintenance/" + service + "/";
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

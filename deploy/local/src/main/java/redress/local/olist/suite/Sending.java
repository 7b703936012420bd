package redress.local.olist.suite;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.local.olist.data.CloudEvent;
import redress.local.olist.suite.Answer.Done;
import redress.local.olist.suite.Answer.NotThere;
import redress.local.olist.suite.Answer.Refused;
import redress.local.olist.words.Unusable;

/// Sends the events in a few lanes at once. All events of an order go down one lane, batch after batch, so they
/// arrive as they were sent. A batch is sent again until it is answered: its events have ids, taken twice is taken
/// once.
public final class Sending {

    static final String CLIENT = "int";
    private static final String PATH = "/api/events";
    private static final String MEDIA_TYPE = "application/cloudevents-batch+json";
    private static final int LANES = 4;
    private static final int BATCH = 250;
    private static final int FAULTS_SHOWN = 5;

    private final Suite suite;
    private final IntConsumer progress;

    public Sending(Suite suite, IntConsumer progress) {
        this.suite = suite;
        this.progress = progress;
    }

    public void send(List<CloudEvent> events) {
        var lanes = events.stream()
                .collect(groupingBy(event -> Math.floorMod(event.message().key().hashCode(), LANES)))
                .values();
        InFlight.each(LANES, lanes, this::sendLane);
    }

    private int sendLane(List<CloudEvent> lane) {
        for (int from = 0; from < lane.size(); from += BATCH)
            sendBatch(lane.subList(from, Math.min(from + BATCH, lane.size())));
        return lane.size();
    }

    private void sendBatch(List<CloudEvent> batch) {
        var body = batch.stream().map(CloudEvent::json).collect(Collectors.joining(",", "[", "]"));
        switch (suite.post(CLIENT, PATH, MEDIA_TYPE, body.getBytes(StandardCharsets.UTF_8))) {
            case Done _ -> progress.accept(batch.size());
            case NotThere _ -> throw new Unusable("suite.refused", PATH, 404, "");
            case Refused(var status, var problem) when status == 400 -> throw faults(batch, problem);
            case Refused(var status, var problem) -> throw new Unusable("suite.refused", PATH, status, problem);
        }
    }

    private static Unusable faults(List<CloudEvent> batch, JsonNode problem) {
        var faults = problem.path("errors");
        var shown = IntStream.range(0, Math.min(faults.size(), FAULTS_SHOWN))
                .mapToObj(faults::get)
                .map(fault -> "\n  " + fault(batch, fault))
                .collect(Collectors.joining());
        return new Unusable("suite.faults", faults.isEmpty() ? "\n  " + problem : shown);
    }

    private static String fault(List<CloudEvent> batch, JsonNode fault) {
        var index = fault.path("index").asInt(-1);
        var event = index >= 0 && index < batch.size() ? batch.get(index).id() : "?";
        return event + " " + fault.path("pointer").asText() + ": "
                + fault.path("why").asText();
    }
}

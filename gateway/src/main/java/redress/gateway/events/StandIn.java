package redress.gateway.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Message;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;
import redress.gateway.events.Checked.Fit;
import redress.gateway.events.Checked.Unfit;

/// Plays another system in the demonstration: tells what that would tell, in the same way.
@ApplicationScoped
public class StandIn {

    private final MessageWriter writer = new MessageWriter();
    private final Inspection inspection;
    private final Publisher publisher;
    private final RecentEvents recent;

    StandIn(Inspection inspection, Publisher publisher, RecentEvents recent) {
        this.inspection = inspection;
        this.publisher = publisher;
        this.recent = recent;
    }

    /// Done when it is safely on Kafka.
    ///
    /// @param id unique for its source: the same again is the same thing told again
    public CompletionStage<Void> tell(String source, String id, Message message) {
        var attributes = Map.of(
                "specversion",
                CloudEventHeaders.SPEC_VERSION_1_0,
                "id",
                id,
                "source",
                source,
                "type",
                MessageTypes.typeOf(message));
        return switch (inspection.check(new CloudEvent(0, attributes, writer.write(message)))) {
            case Fit(var event, var publication) ->
                publisher.publish(List.of(publication)).thenRun(() -> recent.add(event));
            case Unfit(var faults) -> throw new IllegalArgumentException("it cannot be told: " + faults);
        };
    }
}

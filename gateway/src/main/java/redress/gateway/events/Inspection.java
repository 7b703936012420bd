package redress.gateway.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static redress.contracts.CloudEventHeaders.CONTENT_TYPE;
import static redress.contracts.CloudEventHeaders.JSON;
import static redress.contracts.CloudEventHeaders.SPEC_VERSION_1_0;
import static redress.contracts.CloudEventHeaders.SUBJECT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import redress.contracts.Direction;
import redress.contracts.Fault;
import redress.contracts.Message;
import redress.contracts.MessageReader;
import redress.contracts.MessageTypes;
import redress.contracts.Read.Understood;
import redress.contracts.Read.Unknown;
import redress.contracts.Read.Unreadable;
import redress.contracts.Topic;
import redress.gateway.events.Checked.Fit;
import redress.gateway.events.Checked.Unfit;

/// Looks at each event before any is taken: its attributes, its type, its data by the type's schema.
@ApplicationScoped
class Inspection {

    private static final int LONGEST_ATTRIBUTE = 512;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}");
    private static final Pattern CLEAN = Pattern.compile("[^\\p{Cc}]*");
    private static final Pattern JSON_TYPE = Pattern.compile("application/([a-z0-9.+-]+\\+)?json(\\s*;.*)?");
    private static final Set<String> REQUIRED = Set.of("id", "source", "type");

    private final MessageReader reader = new MessageReader();

    /// The topic on which others tell us this; none if it is nothing that others tell us.
    static Optional<Topic> topic(CloudEvent event) {
        return MessageTypes.topicsOf(event.attribute("type")).stream()
                .filter(topic -> topic.direction() == Direction.IN)
                .findFirst();
    }

    Checked check(CloudEvent event) {
        var faults = attributeFaults(event);
        var topic = topic(event);
        if (topic.isEmpty()) {
            faults.add(new Fault("/type", "is no type that is taken here"));
        }
        if (!faults.isEmpty()) {
            return unfit(event, "", faults);
        }
        return switch (reader.read(event.attribute("type"), event.data())) {
            case Understood(var message) -> new Fit(event, publication(event, topic.get(), message));
            case Unreadable(var unreadable) -> unfit(event, "/data", unreadable);
            case Unknown _ -> unfit(event, "", List.of(new Fault("/type", "is unknown")));
        };
    }

    private static Unfit unfit(CloudEvent event, String within, List<Fault> faults) {
        return new Unfit(faults.stream()
                .map(fault -> BadEvent.of(event.index(), within, fault))
                .toList());
    }

    private static List<Fault> attributeFaults(CloudEvent event) {
        var faults = new ArrayList<Fault>();
        if (!event.attribute("specversion").equals(SPEC_VERSION_1_0)) {
            faults.add(new Fault("/specversion", "must be 1.0"));
        }
        REQUIRED.stream()
                .filter(name -> event.attribute(name).isBlank())
                .forEach(name -> faults.add(new Fault("/" + name, "is missing")));
        event.attributes().forEach((name, value) -> attributeFault(name, value).ifPresent(faults::add));
        return faults;
    }

    private static Optional<Fault> attributeFault(String name, String value) {
        if (name.equals("data_base64")) {
            return Optional.of(new Fault("/data_base64", "is not taken: send JSON as data"));
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of(new Fault("", "has an attribute whose name is not lower-case letters and digits"));
        }
        if (value.length() > LONGEST_ATTRIBUTE || !CLEAN.matcher(value).matches()) {
            return Optional.of(
                    new Fault("/" + name, "is longer than " + LONGEST_ATTRIBUTE + " or has control characters"));
        }
        return switch (name) {
            case "time" ->
                isTime(value) ? Optional.empty() : Optional.of(new Fault("/time", "must be a time with offset"));
            case "datacontenttype" ->
                JSON_TYPE.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of(new Fault("/datacontenttype", "must be JSON"));
            default -> Optional.empty();
        };
    }

    private static boolean isTime(String value) {
        try {
            var _ = OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static ProducerRecord<String, byte[]> publication(CloudEvent event, Topic topic, Message message) {
        var publication = new ProducerRecord<>(topic.wire(), message.key(), event.data());
        var headers = publication.headers();
        event.attributes().forEach((name, value) -> {
            if (!name.equals("datacontenttype")) {
                headers.add("ce_" + name, value.getBytes(UTF_8));
            }
        });
        if (event.attribute("subject").isEmpty()) {
            headers.add(SUBJECT, MessageTypes.subjectOf(message).getBytes(UTF_8));
        }
        headers.add(CONTENT_TYPE, JSON.getBytes(UTF_8));
        return publication;
    }
}

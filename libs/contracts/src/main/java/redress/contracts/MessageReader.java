package redress.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Reads what came in on a topic: by the type's JSON Schema first, then into its record.
///
/// One reader serves all threads. A schema is compiled when its type is first met. What is longer
/// than 1 MiB or nested deeper than 32 levels is not read at all.
public final class MessageReader {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /// A type that is not said on this topic is unknown there.
    public Read read(Topic topic, String type, byte[] value) {
        return MessageTypes.topicsOf(type).contains(topic) ? read(type, value) : new Read.Unknown(type);
    }

    public Read read(String type, byte[] value) {
        var message = type == null ? null : MessageTypes.recordOf(type).orElse(null);
        if (message == null) {
            return new Read.Unknown(type);
        }
        if (value == null || value.length == 0) {
            return unreadable("", "are missing");
        }
        if (value.length > Json.LONGEST) {
            return unreadable("", "are longer than " + Json.LONGEST + " bytes");
        }
        try {
            return read(type, message, Json.MAPPER.readTree(value));
        } catch (StreamConstraintsException _) {
            return unreadable("", "are nested too deep, or have a name or a number that is too long");
        } catch (MismatchedInputException _) {
            return unreadable("", "have a field twice, or something after their end");
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            return unreadable("", "are not JSON: see line " + at.getLineNr() + ", column " + at.getColumnNr());
        } catch (IOException _) {
            return unreadable("", "are not JSON: they are not in UTF-8");
        }
    }

    private Read read(String type, Class<? extends Message> message, JsonNode tree) {
        var unclean = Texts.check(tree);
        if (!unclean.isEmpty()) {
            return new Read.Unreadable(unclean);
        }
        var errors = schemas.computeIfAbsent(type, this::compiled).validate(tree);
        return errors.isEmpty() ? understood(message, tree) : new Read.Unreadable(SchemaFaults.of(errors));
    }

    private static Read understood(Class<? extends Message> type, JsonNode tree) {
        try {
            var message = Json.MAPPER.treeToValue(tree, type);
            var faults = message.faults();
            return faults.isEmpty() ? new Read.Understood(message) : new Read.Unreadable(faults);
        } catch (JsonProcessingException unfit) {
            return unreadable(pointer(unfit), reason(unfit));
        }
    }

    private static String reason(JsonProcessingException unfit) {
        return switch (unfit) {
            case ValueInstantiationException value
            when value.getCause() instanceof IllegalArgumentException rule -> "cannot be: " + rule.getMessage();
            case InvalidFormatException _ -> "is not something that exists";
            default -> "does not fit";
        };
    }

    private static String pointer(JsonProcessingException unfit) {
        var pointer = new StringBuilder();
        if (unfit instanceof JsonMappingException mapping) {
            for (var step : mapping.getPath()) {
                pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
            }
        }
        return pointer.toString();
    }

    private Schema compiled(String type) {
        try (var file = MessageReader.class.getResourceAsStream("/schemas/" + type + ".json")) {
            if (file == null) {
                throw new IllegalStateException("there is no JSON Schema for " + type);
            }
            return registry.getSchema(file, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the JSON Schema for " + type + " cannot be read", unreadable);
        }
    }

    private static Read unreadable(String pointer, String why) {
        return new Read.Unreadable(List.of(new Fault(pointer, why)));
    }
}

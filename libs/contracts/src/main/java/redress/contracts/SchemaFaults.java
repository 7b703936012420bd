package redress.contracts;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;

/// Says in plain words what a JSON Schema found wrong.
final class SchemaFaults {

    static final int MOST = 20;

    private SchemaFaults() {}

    static List<Fault> of(List<Error> errors) {
        return errors.stream().map(SchemaFaults::fault).distinct().limit(MOST).toList();
    }

    private static Fault fault(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var demanded = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(pointer + "/" + error.getProperty(), "is missing");
            case "type" -> new Fault(pointer, "must be " + kind(demanded.toString()));
            case "enum" -> new Fault(pointer, "must be one of " + listed(demanded));
            case "minLength" -> new Fault(pointer, "must not be empty");
            case "maxLength" -> new Fault(pointer, "must have at most " + demanded.asText() + " characters");
            case "minimum" -> new Fault(pointer, "must be " + demanded.asText() + " or more");
            case "maximum" -> new Fault(pointer, "must be " + demanded.asText() + " or less");
            case "pattern" ->
                new Fault(
                        pointer,
                        Shape.with(demanded.asText()).map(Shape::demand).orElse("has the wrong form"));
            default -> new Fault(pointer, "is against the rule \"" + error.getKeyword() + "\"");
        };
    }

    private static String listed(JsonNode words) {
        return words.valueStream().map(JsonNode::asText).collect(joining(", "));
    }

    private static String kind(String type) {
        return switch (type) {
            case "\"string\"" -> "a text";
            case "\"integer\"" -> "a whole number";
            case "\"number\"" -> "a number";
            case "\"boolean\"" -> "true or false";
            case "\"array\"" -> "a list";
            case "\"object\"" -> "an object";
            default -> "a text or an object";
        };
    }
}

package redress.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;

/// Works out the JSON Schema of a message from its record. Unknown fields stay allowed.
final class SchemaOf {

    private static final int LONGEST_ID = 500;

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaOf() {}

    static ObjectNode message(Class<? extends Message> message) {
        var type = MessageTypes.typeOf(message);
        var schema = node().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:redress:schema:" + type)
                .put("title", type)
                .put("description", MessageTypes.saysOf(message));
        var schemaOf = new SchemaOf();
        schema.setAll(schemaOf.object(message));
        if (!schemaOf.definitions.isEmpty()) {
            schema.putObject("$defs").setAll(schemaOf.definitions);
        }
        return schema;
    }

    private ObjectNode object(Class<?> record) {
        var schema = node().put("type", "object");
        var required = schema.putArray("required");
        var properties = schema.putObject("properties");
        for (var component : record.getRecordComponents()) {
            properties.set(component.getName(), property(component));
            if (!component.isAnnotationPresent(Maybe.class)) {
                required.add(component.getName());
            }
        }
        if (required.isEmpty()) {
            schema.remove("required");
        }
        return schema;
    }

    private ObjectNode property(RecordComponent component) {
        var type = component.getGenericType();
        if (type == String.class) {
            return text(component);
        }
        var schema = value(type);
        var bounds = component.getAnnotation(Between.class);
        if (bounds != null) {
            schema.put("minimum", bounds.least()).put("maximum", bounds.most());
        }
        return schema;
    }

    private static ObjectNode text(RecordComponent component) {
        if (component.isAnnotationPresent(Code.class)) {
            return shaped(Shape.CODE);
        }
        return component.isAnnotationPresent(FreeText.class) ? node().put("type", "string") : id();
    }

    private ObjectNode value(Type type) {
        return switch (type) {
            case ParameterizedType of
            when of.getRawType() == java.util.List.class ->
                node().put("type", "array")
                        .put("maxItems", Json.MOST_ENTRIES)
                        .set("items", value(of.getActualTypeArguments()[0]));
            case ParameterizedType of
            when of.getRawType() == java.util.Map.class ->
                node().put("type", "object").set("additionalProperties", node().put("type", "string"));
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private ObjectNode plain(Class<?> type) {
        if (type == String.class) {
            return id();
        } else if (type == UUID.class) {
            return shaped(Shape.ID_OF_OURS).put("format", "uuid");
        } else if (type == Instant.class) {
            return shaped(Shape.TIME).put("format", "date-time");
        } else if (type == int.class || type == Integer.class) {
            return node().put("type", "integer");
        } else if (type == double.class) {
            return node().put("type", "number");
        } else if (type == boolean.class) {
            return node().put("type", "boolean");
        }
        return defined(type);
    }

    private ObjectNode defined(Class<?> type) {
        if (!definitions.containsKey(type.getSimpleName())) {
            definitions.put(type.getSimpleName(), definition(type));
        }
        return node().put("$ref", "#/$defs/" + type.getSimpleName());
    }

    private ObjectNode definition(Class<?> type) {
        if (type == Money.class) {
            return money();
        } else if (type.isEnum()) {
            var schema = node();
            var words = schema.putArray("enum");
            for (var constant : type.getEnumConstants()) {
                words.add(constant.toString());
            }
            return schema;
        } else if (type.isRecord()) {
            var schema = object(type);
            return type == Address.class ? inOneTextToo(schema) : schema;
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private static ObjectNode money() {
        var schema = node().put("type", "object");
        schema.putArray("required").add("amount").add("currency");
        schema.putObject("properties")
                .<ObjectNode>set("amount", shaped(Shape.AMOUNT))
                .set("currency", shaped(Shape.CURRENCY));
        return schema;
    }

    private static ObjectNode inOneTextToo(ObjectNode schema) {
        schema.putArray("type").add("string").add("object");
        return schema;
    }

    private static ObjectNode id() {
        return node().put("type", "string").put("minLength", 1).put("maxLength", LONGEST_ID);
    }

    private static ObjectNode shaped(Shape shape) {
        return node().put("type", "string").put("pattern", shape.pattern());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package redress.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import redress.contracts.Service;
import redress.gateway.routing.Routes;

/// One OpenAPI description out of many: the gateway's own, and each service's under the paths it has from outside.
final class JoinedDescription {

    private static final List<String> KINDS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers");

    private final ObjectNode joined;

    JoinedDescription(ObjectNode own) {
        joined = own.deepCopy();
    }

    ObjectNode json() {
        return joined;
    }

    void add(Service service, JsonNode description) {
        var renamed = description.deepCopy();
        KINDS.forEach(kind -> addParts(service, kind, renamed));
        renamed.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
    }

    void name(List<String> unreachable) {
        if (!unreachable.isEmpty()) {
            joined.withObject("/info")
                    .put(
                            "description",
                            "Not described, because not reachable just now (暂不可达，未列出): "
                                    + String.join(", ", unreachable));
        }
    }

    private void addPath(Service service, String path, JsonNode operations) {
        var outside = Routes.outside(service, path);
        if (!outside.isEmpty()) {
            joined.withObject("/paths").set(outside, operations);
        }
    }

    /// Two services may mean different things by one name: then the later one is renamed, wherever it is used.
    private void addParts(Service service, String kind, JsonNode description) {
        var there = joined.withObject("/components/" + kind);
        var parts = description.path("components").path(kind);
        var clashes = parts.properties().stream()
                .filter(part ->
                        there.has(part.getKey()) && !there.get(part.getKey()).equals(part.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        clashes.forEach(name -> rename(description, reference(kind, name), reference(kind, name(service, name))));
        parts.properties()
                .forEach(part -> there.set(
                        clashes.contains(part.getKey()) ? name(service, part.getKey()) : part.getKey(),
                        part.getValue()));
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    private static String name(Service service, String name) {
        return service.title() + "." + name;
    }

    private static void rename(JsonNode tree, String from, String to) {
        tree.findParents("$ref").stream()
                .map(ObjectNode.class::cast)
                .filter(user -> user.path("$ref").asText().equals(from))
                .forEach(user -> user.put("$ref", to));
    }
}

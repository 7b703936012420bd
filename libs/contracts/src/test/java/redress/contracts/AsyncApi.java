package redress.contracts;

import java.util.stream.Collectors;

/// Writes the AsyncAPI 3.0 document of all topics. Payloads are the schema files beside it.
final class AsyncApi {

    private final StringBuilder yaml = new StringBuilder();

    private AsyncApi() {}

    static String document() {
        var document = new AsyncApi();
        document.head();
        document.line("channels:");
        for (var topic : Topic.values()) {
            document.channel(topic);
        }
        document.line("operations:");
        for (var topic : Topic.values()) {
            document.operation(topic);
        }
        document.line("components:");
        document.line("  messages:");
        MessageTypes.all().forEach(document::message);
        document.headers();
        return document.yaml.toString();
    }

    private void head() {
        line("asyncapi: 3.0.0");
        line("info:");
        line("  title: Redress");
        line("  version: '1'");
        line("  description: >-");
        line("    What an after-sales suite hears and tells on Kafka. CloudEvents 1.0 in binary mode, values in JSON.");
        line("    Unknown types and fields are ignored; a field that is null counts as absent.");
        line("    What cannot be read goes to the topic's dead letters, the reason in a header.");
        line("defaultContentType: application/json");
    }

    private void channel(Topic topic) {
        line("  " + topic.wire() + ":");
        line("    address: " + topic.wire());
        line("    description: Keyed by " + topic.keyedBy() + ".");
        line("    messages:");
        for (var type : MessageTypes.on(topic)) {
            line("      " + type + ":");
            line("        $ref: '#/components/messages/" + type + "'");
        }
        line("    bindings:");
        line("      kafka:");
        line("        topic: " + topic.wire());
        line("        partitions: " + topic.partitions());
        line("    x-dead-letters: " + topic.deadLetters());
        line("    x-readers: [" + topic.readers().stream().map(Service::title).collect(Collectors.joining(", ")) + "]");
    }

    private void operation(Topic topic) {
        switch (topic.direction()) {
            case IN -> operation("hear-", "receive", topic);
            case OUT -> operation("tell-", "send", topic);
        }
    }

    private void operation(String verb, String action, Topic topic) {
        line("  " + verb + topic.wire() + ":");
        line("    action: " + action);
        line("    channel:");
        line("      $ref: '#/channels/" + topic.wire() + "'");
    }

    private void message(String type) {
        line("    " + type + ":");
        line("      name: " + type);
        line("      summary: '"
                + MessageTypes.saysOf(MessageTypes.recordOf(type).orElseThrow()).replace("'", "''") + "'");
        line("      contentType: application/json");
        line("      headers:");
        line("        $ref: '#/components/schemas/cloudEvent'");
        line("      payload:");
        line("        schemaFormat: application/schema+json;version=draft-2020-12");
        line("        schema:");
        line("          $ref: schemas/" + type + ".json");
    }

    private void headers() {
        line("  schemas:");
        line("    cloudEvent:");
        line("      type: object");
        line("      required: [" + String.join(", ", required()) + "]");
        line("      properties:");
        for (var header : required()) {
            header(header);
        }
        header(CloudEventHeaders.SUBJECT);
        header(CloudEventHeaders.TIME);
        header(CloudEventHeaders.CORRELATION_ID);
        header(CloudEventHeaders.CAUSATION_ID);
        header(CloudEventHeaders.SEQUENCE);
        header(CloudEventHeaders.TRACE_PARENT);
    }

    private static String[] required() {
        return new String[] {
            CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.ID, CloudEventHeaders.SOURCE, CloudEventHeaders.TYPE
        };
    }

    private void header(String name) {
        line("        " + name + ":");
        line("          type: string");
    }

    private void line(String line) {
        yaml.append(line).append('\n');
    }
}

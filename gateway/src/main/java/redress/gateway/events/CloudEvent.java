package redress.gateway.events;

import java.util.Map;

/// One event as it was sent: its place in the batch, its attributes, and its data byte for byte.
final class CloudEvent {

    private final int index;
    private final Map<String, String> attributes;
    private final byte[] data;

    CloudEvent(int index, Map<String, String> attributes, byte[] data) {
        this.index = index;
        this.attributes = Map.copyOf(attributes);
        this.data = data;
    }

    int index() {
        return index;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    byte[] data() {
        return data;
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}

package redress.gateway.events;

import java.util.Map;

/// One event as it was sent: its attributes, and its data byte for byte.
record CloudEvent(int index, Map<String, String> attributes, byte[] data) {

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}

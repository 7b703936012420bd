package redress.eventlog;

import java.util.HashMap;
import java.util.Map;

/// The names under which a sealed family of events is stored: the simple names of its records.
///
/// A renamed record keeps its stored name readable by an alias.
public final class EventTypes<E> {

    /// Grows with the first changed event, and then brings its upcaster.
    static final int SCHEMA = 1;

    private final Class<E> family;
    private final Map<String, Class<? extends E>> byName = new HashMap<>();

    public EventTypes(Class<E> family) {
        if (!family.isSealed()) {
            throw new IllegalArgumentException(family + " must be sealed, so that its events can be named");
        }
        this.family = family;
        collect(family);
    }

    public EventTypes<E> alias(String stored, Class<? extends E> today) {
        byName.put(stored, today);
        return this;
    }

    /// Every stored name with the record that reads it.
    public Map<String, Class<? extends E>> byName() {
        return Map.copyOf(byName);
    }

    String nameOf(E event) {
        return event.getClass().getSimpleName();
    }

    E read(String name, String data) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("no " + family.getSimpleName() + " is called " + name);
        }
        return EventJson.read(data, type);
    }

    private void collect(Class<? extends E> type) {
        if (!type.isSealed()) {
            if (byName.put(type.getSimpleName(), type) != null) {
                throw new IllegalArgumentException("two events are called " + type.getSimpleName());
            }
            return;
        }
        for (var permitted : type.getPermittedSubclasses()) {
            collect(permitted.asSubclass(family));
        }
    }
}

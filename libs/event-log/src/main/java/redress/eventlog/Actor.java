package redress.eventlog;

import java.util.Set;

/// Who gave a command: a person by their verified identity, or a party that only speaks through messages.
public record Actor(Type type, String id, Set<String> roles) {

    public enum Type {
        AGENT,
        DEPARTMENT,
        CUSTOMER,
        SUPPLIER,
        CARRIER,
        SYSTEM
    }

    public Actor {
        roles = Set.copyOf(roles);
    }

    public static Actor system(String name) {
        return new Actor(Type.SYSTEM, name, Set.of());
    }
}

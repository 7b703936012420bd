package redress.policy;

import java.util.Map;

/// The shops that are known by name, and what holds for any other.
public record Shops(Map<Shop.Name, Shop> known, Shop other) {

    public Shops {
        known = Map.copyOf(known);
    }

    public Shop find(Shop.Name name) {
        return known.getOrDefault(name, other.called(name));
    }
}

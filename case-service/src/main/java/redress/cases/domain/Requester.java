package redress.cases.domain;

import java.util.List;
import java.util.Set;
import redress.policy.Role;

/// Who is answerable for what follows from an answer: the person who gave it (I-15).
public record Requester(String id, List<Role> roles) {

    /// Nobody in person: what follows came about by itself.
    public static final Requester SYSTEM = new Requester("system", List.of());

    public Requester {
        roles = roles.stream().sorted().toList();
    }

    static List<Requester> of(Actor actor) {
        return switch (actor.kind()) {
            case AGENT, DEPARTMENT -> List.of(new Requester(actor.id(), List.copyOf(Set.copyOf(actor.roles()))));
            case CUSTOMER, SYSTEM, SUPPLIER, CARRIER -> List.of();
        };
    }
}

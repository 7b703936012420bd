package redress.cases.domain;

import java.util.Set;
import redress.policy.Role;

/// Who gives a command, as the token or the source of a message says it.
public record Actor(Kind kind, String id, Set<Role> roles) {

    /// AGENT stands for everyone who signs in to work cases, leads and supervisors too.
    public enum Kind {
        AGENT,
        DEPARTMENT,
        CUSTOMER,
        SYSTEM,
        SUPPLIER,
        CARRIER
    }

    /// Where only what would follow is of interest.
    static final Actor NOBODY = new Actor(Kind.SYSTEM, "", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }
}

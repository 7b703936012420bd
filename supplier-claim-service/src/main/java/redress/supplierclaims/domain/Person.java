package redress.supplierclaims.domain;

import static redress.decider.Refused.forbidden;

import java.util.Collections;
import java.util.Set;
import redress.policy.Role;

/// Somebody of ours who works claims, by their verified token.
public record Person(String id, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /// I-15: the role must match.
    void mustBeOneOf(Set<Role> needed) {
        if (Collections.disjoint(needed, roles)) {
            throw forbidden("supplierclaim.role", "this takes one of the roles " + needed);
        }
    }
}

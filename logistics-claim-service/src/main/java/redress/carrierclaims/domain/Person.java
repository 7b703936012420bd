package redress.carrierclaims.domain;

import static redress.decider.Refused.forbidden;

import java.util.List;
import java.util.Set;
import redress.policy.Role;

/// Somebody of ours who works claims, by their verified token.
public record Person(String id, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /// I-15: the role must match. Answers the first of those needed that they have.
    Role inOneOf(List<Role> needed) {
        return needed.stream()
                .filter(roles::contains)
                .findFirst()
                .orElseThrow(() -> forbidden("carrierclaim.role", "this takes one of the roles " + needed));
    }
}

package redress.refunds.domain;

import java.util.Collection;
import java.util.List;
import redress.policy.Role;

/// Somebody who asks for a refund or decides on one, with the roles they had then.
public record Person(String id, List<Role> roles) {

    public Person {
        roles = List.copyOf(roles);
    }

    public static Person of(String id, Collection<Role> roles) {
        return new Person(id, roles.stream().distinct().sorted().toList());
    }
}

package redress.refunds.api;

import java.util.Optional;
import redress.eventlog.Actor;
import redress.policy.Role;
import redress.refunds.domain.Person;

/// Who is calling, as refunds know people.
final class People {

    private People() {}

    static Person of(Actor actor) {
        return Person.of(
                actor.id(),
                actor.roles().stream().map(Role::of).flatMap(Optional::stream).toList());
    }
}

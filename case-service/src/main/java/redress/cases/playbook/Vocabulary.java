package redress.cases.playbook;

import java.util.Set;

/// The names that the engine gives a meaning to; a playbook may use no other.
///
/// @param checks what a CHECK of mode `query` can read
/// @param facts what a CHECK of mode `await` can wait for
public record Vocabulary(Set<String> checks, Set<String> facts) {

    public Vocabulary {
        checks = Set.copyOf(checks);
        facts = Set.copyOf(facts);
    }
}

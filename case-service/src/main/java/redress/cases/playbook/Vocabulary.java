package redress.cases.playbook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names that the engine gives a meaning to; a playbook may use no other.
///
/// @param facts what conditions and messages can read
/// @param awaited what a CHECK of mode `await` can wait for, each with all that it may say
/// @param sums what amounts can be measured by
public record Vocabulary(List<FactName> facts, Map<String, Set<String>> awaited, Set<String> sums) {

    public Vocabulary {
        facts = List.copyOf(facts);
        awaited = Map.copyOf(awaited);
        sums = Set.copyOf(sums);
    }
}

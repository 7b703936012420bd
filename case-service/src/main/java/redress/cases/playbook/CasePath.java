package redress.cases.playbook;

import java.util.Set;

/// The way of one case through one playbook.
///
/// @param nodes that it entered
/// @param steps that it took
/// @param at the node where it stands; empty if it left the playbook
public record CasePath(Set<String> nodes, Set<Step> steps, String at) {

    public static final CasePath NONE = new CasePath(Set.of(), Set.of(), "");

    /// An answer that was given.
    public record Step(String node, String answer) {}

    public CasePath {
        nodes = Set.copyOf(nodes);
        steps = Set.copyOf(steps);
    }
}

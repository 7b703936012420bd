package redress.cases.playbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.policy.Text;

/// A tree of steps for one kind of matter, in one version.
///
/// @param planned playbooks that its edges lead to though they may not be shipped yet
public record Playbook(String id, int version, Text title, Set<String> planned, List<Node> nodes) {

    public Playbook {
        planned = Set.copyOf(planned);
        nodes = List.copyOf(nodes);
    }

    /// The playbook that a node belongs to.
    public static String of(String nodeId) {
        return nodeId.substring(0, Math.max(0, nodeId.indexOf('-')));
    }

    public String start() {
        return start(id);
    }

    /// Every playbook starts at its node 01.
    public static String start(String playbook) {
        return playbook + "-01";
    }

    public Optional<Node> node(String nodeId) {
        return nodes.stream().filter(node -> node.id().equals(nodeId)).findFirst();
    }
}

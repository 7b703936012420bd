package redress.cases.playbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.policy.Text;

/// A tree of steps for one kind of matter, in one version.
///
/// @param planned playbooks that its edges lead to though they may not be shipped yet
/// @param file it was read from
public record Playbook(String id, int version, Text title, Set<String> planned, List<Node> nodes, PlaybookFile file) {

    public Playbook {
        planned = Set.copyOf(planned);
        nodes = List.copyOf(nodes);
    }

    /// The playbook that a node belongs to.
    public static String of(String nodeId) {
        return nodeId.substring(0, Math.max(0, nodeId.indexOf('-')));
    }

    public Edition edition() {
        return new Edition(id, version);
    }

    public String start() {
        return start(id);
    }

    /// Every playbook starts at its node 01.
    public static String start(String playbook) {
        return playbook + "-01";
    }

    Stream<Input> inputs() {
        return nodes.stream().flatMap(node -> node.answers().stream()).flatMap(answer -> answer.inputs().stream());
    }

    public Optional<Node> node(String nodeId) {
        return nodes.stream().filter(node -> node.id().equals(nodeId)).findFirst();
    }
}

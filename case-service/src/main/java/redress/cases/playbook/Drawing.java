package redress.cases.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.policy.Text;

/// A playbook as a flow chart, in the words of Mermaid: each kind of node has its own shape, each edge its answer.
public final class Drawing {

    private static final String STYLES = """
                classDef elsewhere stroke-dasharray: 4 3
                classDef walked fill:#d7f0dd,stroke:#2e7d32
                classDef here fill:#fff3c4,stroke:#b26a00,stroke-width:3px
            """;
    private static final String WALKED_EDGE = "stroke:#2e7d32,stroke-width:3px";

    private final Playbook playbook;
    private final Playbooks others;
    private final Function<Text, String> language;

    /// @param others where edges may lead to
    /// @param language which half of a text is written
    public Drawing(Playbook playbook, Playbooks others, Function<Text, String> language) {
        this.playbook = playbook;
        this.others = others;
        this.language = language;
    }

    /// @param path of a case, to be marked
    public String mermaid(CasePath path) {
        var lines = new ArrayList<String>();
        lines.add("flowchart TD");
        playbook.nodes().forEach(node -> lines.add("    " + shape(node) + mark(node, path)));
        elsewhere().forEach(next -> lines.add("    " + elsewhere(next)));
        lines.addAll(edges(path));
        return String.join("\n", lines) + "\n" + STYLES;
    }

    private String shape(Node node) {
        var label = '"' + node.id() + "<br/>" + escaped(language.apply(node.text())) + '"';
        return name(node.id())
                + switch (node.kind()) {
                    case ASK_CUSTOMER -> "[/" + label + "/]";
                    case ASK_DEPARTMENT -> "[[" + label + "]]";
                    case CHECK -> "{{" + label + "}}";
                    case DECISION -> "{" + label + "}";
                    case ACTION -> "[" + label + "]";
                    case END -> "([" + label + "])";
                };
    }

    private static String mark(Node node, CasePath path) {
        if (node.id().equals(path.at())) {
            return ":::here";
        }
        return path.nodes().contains(node.id()) ? ":::walked" : "";
    }

    private List<String> elsewhere() {
        return playbook.nodes().stream()
                .flatMap(node -> node.answers().stream())
                .map(Answer::next)
                .filter(next -> !Playbook.of(next).equals(playbook.id()))
                .distinct()
                .toList();
    }

    private String elsewhere(String next) {
        var title = others.newest(Playbook.of(next))
                .map(other -> "<br/>" + escaped(language.apply(other.title())))
                .orElse("");
        return name(next) + "([\"" + next + title + "\"]):::elsewhere";
    }

    private List<String> edges(CasePath path) {
        var lines = new ArrayList<String>();
        var walked = new ArrayList<String>();
        var number = 0;
        for (var node : playbook.nodes()) {
            for (var answer : node.answers()) {
                lines.add("    " + edge(node, answer));
                if (path.steps().contains(new CasePath.Step(node.id(), answer.code()))) {
                    walked.add(String.valueOf(number));
                }
                number++;
            }
        }
        return walked.isEmpty()
                ? lines
                : Stream.concat(
                                lines.stream(),
                                Stream.of("    linkStyle " + String.join(",", walked) + " " + WALKED_EDGE))
                        .toList();
    }

    private String edge(Node node, Answer answer) {
        return name(node.id()) + " -->|\"" + escaped(language.apply(answer.text())) + "\"| " + name(answer.next());
    }

    /// A hyphen would be read as part of an arrow.
    private static String name(String nodeId) {
        return nodeId.replace('-', '_');
    }

    private static String escaped(String text) {
        return text.replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("\n", "<br/>");
    }
}

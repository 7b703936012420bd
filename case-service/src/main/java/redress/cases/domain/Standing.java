package redress.cases.domain;

import java.util.List;
import java.util.Optional;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.None;
import redress.cases.domain.CaseFile.Open;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Input;
import redress.cases.playbook.Input.Need;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbooks;
import redress.policy.IssueType;
import redress.policy.Policy;
import redress.policy.Text;

/// Where a case stands in its playbook, and what a person may answer there.
///
/// @param planned the playbook that was meant, where manual handling stands in for it; else empty
public record Standing(
        String playbook,
        int version,
        String planned,
        String node,
        int visit,
        Text text,
        List<AllowedAnswer> allowedAnswers) {

    public Standing {
        allowedAnswers = List.copyOf(allowedAnswers);
    }

    public record AllowedAnswer(String answer, Text text, List<AllowedInput> inputs) {

        public AllowedAnswer {
            inputs = List.copyOf(inputs);
        }
    }

    /// @param type `text` or `code`
    /// @param codes what a code may be; empty for a text
    public record AllowedInput(String name, String type, Need need, List<String> codes) {

        public AllowedInput {
            codes = List.copyOf(codes);
        }
    }

    /// Nothing, if the case never entered a playbook.
    public static Optional<Standing> of(CaseFile file, Playbooks playbooks, Policy policy) {
        return switch (file) {
            case None _, New _ -> Optional.empty();
            case Open open -> Optional.of(of(open, playbooks, policy));
            case Closed closed -> of(closed.before(), playbooks, policy).map(Standing::closed);
        };
    }

    private static Standing of(Open file, Playbooks playbooks, Policy policy) {
        var run = file.run();
        var node = playbooks.node(run.playbook(), run.version(), run.node());
        var offered =
                file.dossier().offered(policy).stream().map(IssueType::name).toList();
        var answers = node instanceof Node.Check
                ? List.<AllowedAnswer>of()
                : node.answers().stream()
                        .map(answer -> allowed(answer, offered))
                        .toList();
        return new Standing(
                run.playbook(), run.version(), run.planned(), run.node(), run.visit(), node.text(), answers);
    }

    private Standing closed() {
        return new Standing(playbook, version, planned, node, visit, text, List.of());
    }

    private static AllowedAnswer allowed(Answer answer, List<String> offered) {
        return new AllowedAnswer(
                answer.code(),
                answer.text(),
                answer.inputs().stream().map(input -> allowed(input, offered)).toList());
    }

    private static AllowedInput allowed(Input input, List<String> offered) {
        return switch (input) {
            case Input.Words(var name, var need) -> new AllowedInput(name, "text", need, List.of());
            case Input.Code(var name, var need, var codes) -> new AllowedInput(name, "code", need, codes);
            case Input.OfferedIssueType(var name, var need) -> new AllowedInput(name, "code", need, offered);
        };
    }
}

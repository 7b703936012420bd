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
import redress.contracts.Money;
import redress.decider.Refused;
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

    /// What answers a check that lacks a figure.

    public static final String FIGURE = "FIGURE";

    public static final String FIGURE_INPUT = "figure";

    /// @param refusal the rule that refuses it as things stand; none if none does
    public record AllowedAnswer(String answer, Text text, List<AllowedInput> inputs, List<Refusal> refusal) {

        public AllowedAnswer {
            inputs = List.copyOf(inputs);
            refusal = List.copyOf(refusal);
        }
    }

    public record Refusal(String rule, String why) {}

    /// @param type `text`, `code`, `lines`, `money` or `item`
    /// @param codes what a code may be; empty for other types
    /// @param lines taken where none are said; empty for other types, and where some must be said
    /// @param amount likewise
    /// @param bounds of an amount
    public record AllowedInput(
            String name,
            String type,
            Need need,
            List<String> codes,
            List<Quantity> lines,
            List<Money> amount,
            Bounds bounds) {

        public AllowedInput {
            codes = List.copyOf(codes);
            lines = List.copyOf(lines);
            amount = List.copyOf(amount);
        }
    }

    /// @param below the amount must be less; none if it need not
    /// @param atLeast the amount must not be less; none if it may
    /// @param atMost the amount must not be more; none if it may
    public record Bounds(List<Money> below, List<Money> atLeast, List<Money> atMost) {

        static final Bounds NONE = new Bounds(List.of(), List.of(), List.of());

        public Bounds {
            below = List.copyOf(below);
            atLeast = List.copyOf(atLeast);
            atMost = List.copyOf(atMost);
        }
    }

    /// Nothing, if the case never entered a playbook.
    ///
    /// @param scene with or without parcels: they bear on no person's answer
    public static Optional<Standing> of(CaseFile file, Playbooks playbooks, Policy policy, Scene scene) {
        return switch (file) {
            case None _, New _ -> Optional.empty();
            case Open open -> Optional.of(new Look(open, playbooks, policy, scene).standing());
            case Closed closed -> of(closed.before(), playbooks, policy, scene).map(Standing::closed);
        };
    }

    /// What a department may say at the node that asked it. No rule refuses it: what follows is decided when all have
    /// answered (ENG-21).
    public static List<AllowedAnswer> asked(Open file, Node node, Playbooks playbooks, Policy policy, Scene scene) {
        var look = new Look(file, playbooks, policy, scene);
        return node.answers().stream()
                .map(answer -> new AllowedAnswer(answer.code(), answer.text(), look.inputs(answer), List.of()))
                .toList();
    }

    private Standing closed() {
        return new Standing(playbook, version, planned, node, visit, text, List.of());
    }

    /// A look at an open case.
    private record Look(Open file, Playbooks playbooks, Policy policy, Scene scene) {

        Standing standing() {
            var run = file.run();
            var node = playbooks.node(run.playbook(), run.version(), run.node());
            return new Standing(
                    run.playbook(), run.version(), run.planned(), run.node(), run.visit(), node.text(), answers(node));
        }

        private List<AllowedAnswer> answers(Node node) {
            return switch (node) {
                case Node.Check _ when !file.run().stay().figure().isEmpty() -> List.of(figure());
                case Node.Check _, Node.Action _, Node.End _ -> List.of();
                case Node.AskCustomer _, Node.Decision _ ->
                    node.answers().stream().map(this::allowed).toList();
                case Node.AskDepartment _ ->
                    node.answers().stream()
                            .filter(answer -> walk().isForAgent(answer.code()))
                            .map(this::allowed)
                            .toList();
            };
        }

        private static AllowedAnswer figure() {
            var input = plain(FIGURE_INPUT, "money", Need.REQUIRED, List.of());
            return new AllowedAnswer(
                    FIGURE, new Text("Say the figure that nobody has told", "补充缺少的金额"), List.of(input), List.of());
        }

        private AllowedAnswer allowed(Answer answer) {
            return new AllowedAnswer(
                    answer.code(),
                    answer.text(),
                    inputs(answer),
                    refusal(answer).stream().toList());
        }

        List<AllowedInput> inputs(Answer answer) {
            return answer.inputs().stream().map(this::allowed).toList();
        }

        /// What the engine would say, where it needs nothing more to be said.
        private Optional<Refusal> refusal(Answer answer) {
            if (!AnswerInputs.areAllPreset(answer, file.dossier(), policy)) {
                return Optional.empty();
            }
            try {
                walk().answer(answer, AnswerInputs.presets(answer, file.dossier(), policy), Actor.NOBODY);
                return Optional.empty();
            } catch (Refused refused) {
                return Optional.of(new Refusal(refused.rule(), refused.getMessage()));
            }
        }

        private Walk walk() {
            return new Walk(playbooks, policy, scene, file);
        }

        private AllowedInput allowed(Input input) {
            return switch (input) {
                case Input.Words(var name, var need) -> plain(name, "text", need, List.of());
                case Input.Sku(var name, var need) -> plain(name, "text", need, List.of());
                case Input.Code(var name, var need, var codes) -> plain(name, "code", need, codes);
                case Input.OfferedIssueType(var name, var need) -> plain(name, "code", need, offered());
                case Input.Lines lines ->
                    new AllowedInput(
                            lines.name(),
                            "lines",
                            lines.need(),
                            List.of(),
                            AnswerInputs.preset(lines, file.dossier()),
                            List.of(),
                            Bounds.NONE);
                case Input.Goods(var name, var need) -> plain(name, "item", need, List.of());
                case Input.Amount amount ->
                    new AllowedInput(
                            amount.name(),
                            "money",
                            amount.need(),
                            List.of(),
                            List.of(),
                            sum(amount.preset()),
                            new Bounds(sum(amount.below()), sum(amount.atLeast()), sum(amount.atMost())));
            };
        }

        private List<Money> sum(String name) {
            return AnswerInputs.sum(name, file.dossier(), policy);
        }

        private static AllowedInput plain(String name, String type, Need need, List<String> codes) {
            return new AllowedInput(name, type, need, codes, List.of(), List.of(), Bounds.NONE);
        }

        private List<String> offered() {
            return file.dossier().offered(policy).stream().map(IssueType::name).toList();
        }
    }
}

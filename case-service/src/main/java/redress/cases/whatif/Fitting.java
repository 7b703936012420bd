package redress.cases.whatif;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.CloseCase;
import redress.cases.domain.CaseCommand.Reclassify;
import redress.cases.domain.CaseCommand.ReopenCase;
import redress.cases.domain.CaseCommand.RequestIsLate;
import redress.cases.domain.CaseCommand.SkipAwait;
import redress.cases.domain.CaseCommand.StateCost;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseCommand.WaitIsOver;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.DepartmentRequest;
import redress.cases.domain.Hold;
import redress.cases.domain.Inputs;
import redress.cases.domain.PlaybookRun;
import redress.cases.domain.Texts;
import redress.cases.domain.UnknownCost;
import redress.cases.playbook.Input;
import redress.cases.playbook.Playbooks;

/// Whether something that was done to a case can be done to it now, where it stands otherwise than it did.
///
/// @param recorded what the case asked of others in its log
/// @param wishes what it asked of them here
record Fitting(CaseFile file, Deed deed, Wishes recorded, Wishes wishes, Playbooks playbooks) {

    /// None if it has to wait for its place, maybe for ever.
    Optional<CaseCommand> command() {
        return switch (deed.command()) {
            case AnswerNode c when !deed.fact().isEmpty() -> figure(c);
            case AnswerNode c -> answer(c);
            case AnswerRequest c -> answer(c);
            case WaitIsOver c -> overdue(c);
            case SkipAwait _, CloseCase _, Reclassify _, ReopenCase _ -> hereOnly(deed.command());
            case RequestIsLate(var id, var by) ->
                recorded.namesake(id, wishes).map(same -> new RequestIsLate(same, by));
            case TakeFact(var fact, var by) -> recorded.told(fact, wishes).map(told -> new TakeFact(told, by));
            case StateCost c -> cost(c);
            case CaseCommand other -> Optional.of(other);
        };
    }

    private Optional<CaseCommand> hereOnly(CaseCommand command) {
        return Optional.of(command).filter(_ -> isHere());
    }

    private boolean isHere() {
        return deed.place().equals(Place.of(file));
    }

    private Optional<PlaybookRun> here() {
        return file instanceof Open(var _, var run) && isHere() ? Optional.of(run) : Optional.empty();
    }

    /// A figure is the same whichever node needs it.
    private Optional<CaseCommand> figure(AnswerNode c) {
        return file instanceof Open(var _, var run) && run.stay().figure().equals(deed.fact())
                ? Optional.of(new AnswerNode(run.node(), run.visit(), c.answer(), c.inputs(), c.by()))
                : Optional.empty();
    }

    private Optional<CaseCommand> answer(AnswerNode c) {
        return here().filter(run -> run.stay().figure().isEmpty())
                .map(run -> new AnswerNode(run.node(), run.visit(), c.answer(), taken(run, c), c.by()));
    }

    private Inputs taken(PlaybookRun run, AnswerNode c) {
        return taken(run, c.answer(), c.inputs());
    }

    /// What the answer takes no more is left out.
    private Inputs taken(PlaybookRun run, String answer, Inputs said) {
        return playbooks
                .node(run.playbook(), run.version(), run.node())
                .answer(answer)
                .map(known -> only(known.inputs().stream().map(Input::name).collect(toSet()), said))
                .orElse(said);
    }

    private static Inputs only(Set<String> names, Inputs said) {
        var words = new HashSet<>(names);
        words.add(Texts.NOTE);
        return new Inputs(
                only(names, said.codes()),
                only(names, said.amounts()),
                only(names, said.lines()),
                only(names, said.goods()),
                only(words, said.texts()));
    }

    private static <V> Map<String, V> only(Set<String> names, Map<String, V> said) {
        return said.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<CaseCommand> answer(AnswerRequest c) {
        return recorded.namesake(c.requestId(), wishes)
                .filter(id -> file instanceof CaseFile.Known known
                        && known.dossier().undertakings().request(id).stream().anyMatch(this::isHeard))
                .map(id -> new AnswerRequest(id, c.answer(), said(c), c.by()));
    }

    private boolean isHeard(DepartmentRequest asked) {
        return asked.isOpen()
                && (asked.opened().hold() == Hold.ASIDE || stands(asked.opened().nodeId()));
    }

    private boolean stands(String node) {
        return Place.of(file).equals(new Place.AtNode(node));
    }

    private Inputs said(AnswerRequest c) {
        return here().map(run -> taken(run, c.answer(), c.inputs())).orElse(c.inputs());
    }

    private Optional<CaseCommand> overdue(WaitIsOver c) {
        return here().flatMap(run -> run.stay().due().stream().findFirst())
                .map(due -> new WaitIsOver(due.dueAt(), c.by()));
    }

    private Optional<CaseCommand> cost(StateCost c) {
        return switch (c.cost().of()) {
            case GOODS -> Optional.of(c);
            case FREIGHT, LABEL ->
                recorded.namesake(UUID.fromString(c.cost().id()), wishes)
                        .map(id -> new StateCost(new UnknownCost(c.cost().of(), id.toString()), c.amount(), c.by()));
        };
    }
}

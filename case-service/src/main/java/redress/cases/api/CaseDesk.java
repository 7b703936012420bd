package redress.cases.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.cases.CaseFiles;
import redress.cases.Reception;
import redress.cases.Words;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseFile;
import redress.cases.playbook.Input;
import redress.cases.playbook.Playbooks;
import redress.content.Contents;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.playbooks.Library;
import redress.policy.Role;

/// Takes what an agent asks to the case: words go to the content store, codes are looked up, the rest is a command.
@Singleton
class CaseDesk {

    private final CaseFiles cases;
    private final Reception reception;
    private final Contents contents;
    private final Library library;
    private final Clock clock;

    CaseDesk(CaseFiles cases, Reception reception, Contents contents, Library library, Clock clock) {
        this.cases = cases;
        this.reception = reception;
        this.contents = contents;
        this.library = library;
        this.clock = clock;
    }

    Uni<Done> open(Asked.Opening asked, Cause cause) {
        var words = new Words(
                Contents.reference(cause, "message").toString(),
                asked.channel(),
                Optional.ofNullable(asked.customer()).map(Asked.Customer::told),
                asked.orderId(),
                Optional.empty(),
                "",
                asked.message(),
                text(asked.language()),
                List.of(),
                clock.instant());
        return reception.open(words, cause, actor(cause));
    }

    Uni<Done> answer(UUID id, Asked.Answer asked, Cause cause) {
        return wordInputs(id, asked.answer()).chain(inputs -> {
            var spoken = Spoken.of(asked.inputs(), text(asked.note()), inputs);
            return worded(
                    id,
                    spoken.words(),
                    cause,
                    refs -> new AnswerNode(
                            asked.node(), asked.visit(), asked.answer(), spoken.inputs(refs), actor(cause)));
        });
    }

    /// A department answers what the case asked it.
    Uni<Done> answer(UUID caseId, UUID requestId, Asked.DepartmentAnswer asked, Cause cause) {
        return wordInputs(caseId, asked.answer()).chain(inputs -> {
            var spoken = Spoken.of(asked.inputs(), text(asked.note()), inputs);
            return worded(
                    caseId,
                    spoken.words(),
                    cause,
                    refs -> new AnswerRequest(requestId, asked.answer(), spoken.inputs(refs), department(cause)));
        });
    }

    /// A command that brings words: they are kept first, and the command names them.
    Uni<Done> worded(
            UUID id, Map<String, String> words, Cause cause, Function<Map<String, UUID>, CaseCommand> command) {
        var refs = new HashMap<String, UUID>();
        var kept = new HashMap<UUID, String>();
        words.forEach((what, said) -> {
            if (!said.isBlank()) {
                refs.put(what, Contents.reference(cause, what));
                kept.put(refs.get(what), said);
            }
        });
        return contents.keep(kept).chain(() -> give(id, command.apply(refs), cause));
    }

    Uni<Done> give(UUID id, CaseCommand command, Cause cause) {
        return cases.give(id, command, cause);
    }

    static Actor actor(Cause cause) {
        return new Actor(Actor.Kind.AGENT, cause.actor().id(), roles(cause.actor()));
    }

    static Set<Role> roles(redress.eventlog.Actor person) {
        return person.roles().stream().flatMap(name -> Role.of(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// A code as it was written, or a refusal that it is none.
    static Actor department(Cause cause) {
        var person = actor(cause);
        return new Actor(Actor.Kind.DEPARTMENT, person.id(), person.roles());
    }

    /// Which inputs of an answer are words of a person.
    private Uni<Set<String>> wordInputs(UUID id, String answer) {
        return cases.load(id)
                .chain(file -> library.knowing(file.pinned()).map(playbooks -> wordInputs(file, playbooks, answer)));
    }

    private static Set<String> wordInputs(CaseFile file, Playbooks playbooks, String answer) {
        return file instanceof CaseFile.Open(var _, var run)
                ? playbooks.node(run.playbook(), run.version(), run.node()).answer(answer).stream()
                        .flatMap(known -> known.inputs().stream())
                        .filter(Input.Words.class::isInstance)
                        .map(Input::name)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}

package redress.cases.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseWords;
import redress.cases.domain.PlaybookRun;
import redress.cases.playbook.Node;
import redress.content.Contents;
import redress.eventlog.Actor;
import redress.eventlog.Recorded;
import redress.playbooks.Library;
import redress.policy.Policy;
import redress.policy.Text;

/// The story of a case: every event, when, by whom, in words, and by which rule. Told from the log itself.
@Singleton
public class Timeline {

    /// @param who a person's user name, a customer's id, or the part of the system that did it
    /// @param rule absent where none is behind it
    /// @param because absent where nothing was answered
    public record Entry(
            int version, Instant at, String type, Actor.Type by, String who, Text what, String rule, Because because) {}

    /// Why an answer was given, and where it led.
    ///
    /// @param playbook in which version the case was
    /// @param condition of a check that answered itself, as that version has it; absent for others
    /// @param facts on which a check decided; none where a person answered
    public record Because(
            String playbook,
            int version,
            String node,
            int visit,
            String answer,
            String next,
            String condition,
            Map<String, String> facts) {}

    private static final Actor INTAKE = Actor.system("intake");

    private final Contents contents;
    private final Library library;
    private final Policy policy;

    Timeline(Contents contents, Library library, Policy policy) {
        this.contents = contents;
        this.library = library;
        this.policy = policy;
    }

    public Uni<List<Entry>> of(List<Recorded<CaseEvent>> history) {
        var references = history.stream()
                .map(Recorded::event)
                .flatMap(CaseTexts::of)
                .distinct()
                .toList();
        return library.catchUp().chain(() -> contents.find(references)).map(words -> told(history, words));
    }

    private List<Entry> told(List<Recorded<CaseEvent>> history, Map<UUID, String> contentOf) {
        var words = new CaseWords(library.now(), policy, ref -> contentOf.getOrDefault(ref, ""));
        var entries = new ArrayList<Entry>();
        CaseFile before = new CaseFile.None();
        for (var recorded : history) {
            entries.add(entry(words, before, recorded));
            before = CaseFile.evolve(before, recorded.event());
        }
        return entries;
    }

    private Entry entry(CaseWords words, CaseFile before, Recorded<CaseEvent> recorded) {
        var told = words.tell(before, recorded.event());
        var actor = doer(recorded);
        return new Entry(
                recorded.version(),
                recorded.at(),
                recorded.type(),
                actor.type(),
                actor.id(),
                told.text(),
                told.rule().isEmpty() ? null : told.rule(),
                because(before, recorded.event()));
    }

    private Because because(CaseFile before, CaseEvent event) {
        return event instanceof CaseEvent.NodeAnswered answered && before instanceof CaseFile.Open(var _, var run)
                ? new Because(
                        run.playbook(),
                        run.version(),
                        answered.nodeId(),
                        answered.visit(),
                        answered.answer(),
                        answered.next(),
                        condition(run, answered),
                        answered.facts())
                : null;
    }

    private String condition(PlaybookRun run, CaseEvent.NodeAnswered answered) {
        return library.now()
                .version(run.playbook(), run.version())
                .flatMap(playbook -> playbook.node(answered.nodeId()))
                .filter(_ -> answered.by().isEmpty())
                .map(node -> node instanceof Node.Check(var _, var _, Node.Mode.Query(var check), var _, var _)
                        ? check.source()
                        : null)
                .orElse(null);
    }

    /// A customer only writes; what her words led to, the system did.
    private static Actor doer(Recorded<CaseEvent> recorded) {
        var actor = recorded.meta().actor();
        return switch (recorded.event()) {
            case CaseEvent.CaseOpened _, CaseEvent.CustomerReplyReceived _ -> actor;
            case CaseEvent _ -> actor.type() == Actor.Type.CUSTOMER ? INTAKE : actor;
        };
    }
}

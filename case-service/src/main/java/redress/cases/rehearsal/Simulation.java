package redress.cases.rehearsal;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseWords;
import redress.cases.intake.Classification;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.LeftOpen;
import redress.cases.intake.Classification.Reading;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;
import redress.policy.IssueType;
import redress.policy.ParameterCode;
import redress.policy.Policy;
import redress.policy.Text;

/// A playbook tried out: its checks, people and others answer as they are told to, or at random; what happens is told.
///
/// @param language which half of a text is told
public record Simulation(Playbooks playbooks, Policy policy, Function<Text, String> language) {

    /// @param lines what happened, to be read
    public record Told(List<String> lines, End end) {

        public Told {
            lines = List.copyOf(lines);
        }
    }

    /// How a simulation came to its end.
    public enum End {
        CLOSED,
        /// The answers ran out before the case closed.
        STANDS,
        /// An answer was given that the node does not take.
        REFUSED
    }

    private static final Reading READING = new Reading(BigDecimal.ONE, List.of(), "en", 1, 0);

    /// With these answers, one for each node that needs one.
    public Told given(String playbook, List<String> answers) {
        var rehearsal = start(playbook);
        for (var answer : answers) {
            letOthersAct(rehearsal);
            if (rehearsal.isOver()) {
                break;
            }
            var choice = rehearsal.choices().stream()
                    .filter(each -> each.answer().equals(answer))
                    .findFirst();
            if (choice.isEmpty()) {
                return told(rehearsal, playbook, End.REFUSED, List.of(refusal(rehearsal, answer)));
            }
            rehearsal.take(choice.get());
        }
        letOthersAct(rehearsal);
        return rehearsal.isOver()
                ? told(rehearsal, playbook, End.CLOSED, List.of())
                : told(rehearsal, playbook, End.STANDS, List.of(open(rehearsal)));
    }

    /// With answers as they come; the same seed gives the same.
    public Told random(String playbook, long seed) {
        var rehearsal = start(playbook);
        var most = policy.shop("ebay", "brake-and-bolt")
                .figures()
                .number(ParameterCode.MAX_VISITS)
                .intValueExact();
        var play = new RandomPlay(new Random(seed), new Exits(playbooks), most);
        while (!rehearsal.isOver()) {
            rehearsal.take(play.next(rehearsal));
        }
        return told(rehearsal, playbook, End.CLOSED, List.of());
    }

    private Rehearsal start(String playbook) {
        var stage = Stage.set(Stage.askedOfThePlayer(playbooks), playbook);
        return new Rehearsal(stage, policy, World.plain(), classification(playbook));
    }

    /// Intake itself is rehearsed with words that do not say enough.
    static Classification classification(String playbook) {
        return playbook.equals(Playbooks.INTAKE)
                ? new LeftOpen(List.of(), READING)
                : new Classified(IssueType.GENERAL, READING);
    }

    /// What an action waits for comes by itself.
    private static void letOthersAct(Rehearsal rehearsal) {
        while (!rehearsal.isOver()
                && rehearsal.node().isAutomatic()
                && !rehearsal.choices().isEmpty()) {
            rehearsal.take(rehearsal.choices().getFirst());
        }
    }

    private String refusal(Rehearsal rehearsal, String answer) {
        var node = rehearsal.node().id();
        var codes = codes(rehearsal);
        return language.apply(new Text(
                node + " does not take " + answer + "; it takes " + codes + ".",
                node + " 不接受 " + answer + "；可选：" + codes + "。"));
    }

    private String open(Rehearsal rehearsal) {
        var node = rehearsal.node().id();
        var codes = codes(rehearsal);
        return language.apply(
                new Text("Stands at " + node + ", which takes " + codes + ".", "停在 " + node + "，可选：" + codes + "。"));
    }

    private static String codes(Rehearsal rehearsal) {
        return rehearsal.choices().stream().map(Choice::answer).distinct().collect(joining(", "));
    }

    private Told told(Rehearsal rehearsal, String playbook, End end, List<String> last) {
        var words = new CaseWords(playbooks, policy, _ -> "");
        var lines = new ArrayList<String>();
        CaseFile before = new CaseFile.None();
        for (var event : rehearsal.history()) {
            if (!lines.isEmpty() || begins(event, playbook)) {
                lines.add(line(words.tell(before, event), event));
            }
            before = CaseFile.evolve(before, event);
        }
        lines.addAll(last);
        return new Told(lines, end);
    }

    private static boolean begins(CaseEvent event, String playbook) {
        return event instanceof NodeEntered entered
                && Playbook.of(entered.nodeId()).equals(playbook);
    }

    private String line(CaseWords.Told told, CaseEvent event) {
        var said = language.apply(told.text());
        return switch (event) {
            case NodeEntered entered -> entered.nodeId() + "  " + said;
            case NodeAnswered answered -> "        → " + answered.answer() + "  " + said;
            case CaseEvent _ -> "        · " + said + (told.rule().isEmpty() ? "" : "  [" + told.rule() + "]");
        };
    }
}

package redress.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import redress.faults.blows.Blow;
import redress.faults.blows.Storm;
import redress.faults.blows.Struck;
import redress.faults.blows.Struck.Broken;
import redress.faults.blows.Struck.Died;
import redress.faults.blows.Struck.Fenced;
import redress.faults.blows.Struck.LeftOut;
import redress.faults.blows.Struck.Missed;
import redress.faults.blows.Struck.Withstood;
import redress.faults.check.Breach;
import redress.faults.check.Checker;
import redress.faults.check.Material;
import redress.faults.gather.Gathering;
import redress.faults.load.Ending;
import redress.faults.load.JournalFile;
import redress.faults.load.Load;
import redress.local.players.Journal;

/// A suite at work is struck again and again; when the dust has settled, everything it left is held against everything
/// it promised.
public final class FaultsRun {

    private final Target target;
    private final Words words;
    private final Consumer<String> out;
    private final Instant beginning = Instant.now();

    /// @param out where it tells how it goes
    public FaultsRun(Target target, Words words, Consumer<String> out) {
        this.target = target;
        this.words = words;
        this.out = out;
    }

    /// What was done and what came of it; green without breaches.
    public record Outcome(List<Struck> struck, int commands, int cases, int events, List<Breach> breaches) {

        public Outcome {
            struck = List.copyOf(struck);
            breaches = List.copyOf(breaches);
        }

        public long deaths() {
            return struck.stream().filter(Died.class::isInstance).count();
        }

        public boolean isGreen() {
            return breaches.isEmpty();
        }
    }

    /// @param kills at least so many processes die
    public Outcome run(long seed, int kills) {
        say("run.begins", seed, kills);
        var replica = Replica.beside(target);
        if (replica.isEmpty()) {
            say("run.alone", Target.REPLICATED);
        }
        try (var journal = new JournalFile(journalFile());
                var gateway = target.gateway(journal)) {
            var load = new Load(target.players(gateway));
            load.begin();
            var struck = new Storm(target, seed, kills, this::tell).rage();
            say("run.struck", deaths(struck), journal.asked(), load.ended());
            var endings = load.end();
            return outcome(struck, endings, journal);
        } finally {
            replica.ifPresent(Replica::close);
        }
    }

    private Outcome outcome(List<Struck> struck, List<Ending> endings, JournalFile journal) {
        var breaches = new ArrayList<Breach>();
        broken(struck).forEach(breaches::add);
        var left = left(endings, journal, breaches);
        breaches.addAll(Checker.check(left));
        var outcome = new Outcome(
                struck, left.journal().size(), endings.size(), left.events().size(), breaches);
        breaches.forEach(breach -> say("run.breach", breach.in(words)));
        say(
                outcome.isGreen() ? "run.green" : "run.red",
                outcome.deaths(),
                outcome.commands(),
                outcome.cases(),
                outcome.events(),
                left.told().size(),
                left.mailbox().size(),
                breaches.size());
        return outcome;
    }

    private Material left(List<Ending> endings, JournalFile journal, List<Breach> breaches) {
        try (var gateway = target.gateway(Journal.NONE)) {
            var gathering = new Gathering(target, gateway.as("ops"));
            if (!gathering.isAtRest()) {
                breaches.add(new Breach("rest.never", List.of()));
            }
            say("run.rests", journal.asked(), endings.size());
            return gathering.all(journal.entries(), endings);
        }
    }

    private Path journalFile() {
        return target.home().resolve("faults").resolve("journal.jsonl");
    }

    private static Stream<Breach> broken(List<Struck> struck) {
        return struck.stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .map(broken -> new Breach(
                        "struck.broken",
                        List.of(broken.blow().victim(), broken.blow().toString(), broken.why())));
    }

    private static long deaths(List<Struck> struck) {
        return struck.stream().filter(Died.class::isInstance).count();
    }

    private void tell(Struck struck) {
        switch (struck) {
            case Died(var blow, var back) -> say("struck.died", name(blow), back.toMillis() / 1000.0);
            case Fenced(var blow) -> say("struck.fenced", name(blow));
            case Withstood(var blow) -> say("struck.withstood", name(blow));
            case Missed(var blow) -> say("struck.missed", name(blow));
            case LeftOut(var blow) -> say("struck.left-out", name(blow));
            case Broken(var blow, var why) -> say("struck.broken", blow.victim(), name(blow), why);
        }
    }

    private static String name(Blow blow) {
        return switch (blow) {
            case Blow.Kill(var victim) -> "kill -9 " + victim;
            case Blow.StopAtOnce(var victim) -> "immediate stop " + victim;
            case Blow.Crash(var victim, var point, var pass) -> point + ":" + pass + " " + victim;
            case Blow.Freeze(var victim) -> "SIGSTOP " + victim;
            case Blow.Silence(var victim) -> "silence " + victim;
            case Blow.Cut(var victim) -> "connections cut " + victim;
            case Blow.Sever(var victim, var way, var bytes) -> "cut mid-packet " + way + ":" + bytes + " " + victim;
            case Blow.Slow(var victim) -> "slow line " + victim;
            case Blow.Hole(var victim) -> "black hole " + victim;
            case Blow.Fill(var victim) -> "full disk " + victim;
        };
    }

    private void say(String sentence, Object... figures) {
        var seconds = Duration.between(beginning, Instant.now()).toMillis() / 1000.0;
        out.accept("%6.1f s  %s".formatted(seconds, words.say(sentence, figures)));
    }
}

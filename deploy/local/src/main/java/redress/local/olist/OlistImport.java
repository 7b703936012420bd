package redress.local.olist;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.local.olist.Verification.Disagreement;
import redress.local.olist.data.CloudEvent;
import redress.local.olist.data.OlistEvents;
import redress.local.olist.suite.Arrival;
import redress.local.olist.suite.Arrival.Fate;
import redress.local.olist.suite.Cases;
import redress.local.olist.suite.Cases.Listed;
import redress.local.olist.suite.Patience;
import redress.local.olist.suite.Sending;
import redress.local.olist.suite.Suite;
import redress.local.olist.suite.Views;
import redress.local.olist.words.Unusable;
import redress.local.olist.words.Words;

/// `./redress import olist DIR [--verify]`: the public Olist files as order events and customers' complaints, sent
/// through the suite's public door, then counted. Importing twice is importing once: every event has an id of its own.
public final class OlistImport {

    /// What the shell gets to know.
    private static final int DONE = 0;

    private static final int DISAGREES = 1;
    private static final int UNUSABLE = 2;
    private static final int SHOWN = 20;

    private final URI gateway;
    private final Tokens tokens;
    private final Patience patience;
    private final Terminal terminal;
    private final PrintStream out;
    private final Words words;

    public OlistImport(URI gateway, Tokens tokens, Terminal terminal, Locale locale) {
        this(gateway, tokens, terminal, locale, Patience.USUAL);
    }

    OlistImport(URI gateway, Tokens tokens, Terminal terminal, Locale locale, Patience patience) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.terminal = terminal;
        this.out = terminal.out();
        this.words = Words.of(locale);
        this.patience = patience;
    }

    /// Returns 0 when all is imported (and agrees), 1 when the suite disagrees or refused events, 2 when the import
    /// could not be made.
    public int run(List<String> args) {
        try (var suite = new Suite(gateway, tokens::of, patience)) {
            return run(Wish.of(args), suite);
        } catch (Unusable e) {
            out.println(e.in(words));
            return UNUSABLE;
        }
    }

    private int run(Wish wish, Suite suite) {
        var events = OlistEvents.in(wish.folder());
        suite.requireThere();
        var before = Cases.all(suite).size();
        var fates = sendAll(suite, events);
        var cases = Cases.all(suite);
        printCounts(events, cases, before);
        printRefused(fates);
        var verdict = switch (wish) {
            case Wish.Import _ -> DONE;
            case Wish.ImportAndVerify(var folder) -> verify(suite, folder, cases);
        };
        return fates.stream().allMatch(Fate::isTaken) ? verdict : DISAGREES;
    }

    /// What happened to orders first, then what was complained about: a case is judged by what is known when it is
    /// opened, and the same files are to lead to the same cases.
    private List<Fate> sendAll(Suite suite, List<CloudEvent> events) {
        say("sending", events.size(), gateway);
        var parts = events.stream().collect(partitioningBy(event -> event.message() instanceof MessageReceived));
        var start = Instant.now();
        var sending = Duration.ZERO;
        var fates = new ArrayList<Fate>();
        for (var part : List.of(parts.get(false), parts.get(true))) {
            sending = sending.plus(send(suite, part));
            fates.addAll(await(suite, part));
        }
        new Views(suite, patience).await();
        var all = Duration.between(start, Instant.now());
        say("speed.sent", events.size(), seconds(sending), events.size() / seconds(sending));
        say("speed.taken", seconds(all), events.size() / seconds(all));
        return fates;
    }

    private Duration send(Suite suite, List<CloudEvent> events) {
        var start = Instant.now();
        new Sending(suite, progress("progress.sent", events.size())).send(events);
        return Duration.between(start, Instant.now());
    }

    private List<Fate> await(Suite suite, List<CloudEvent> sent) {
        var marks = Arrival.marks(sent);
        return new Arrival(suite, patience).await(marks, progress("progress.taken", marks.size()));
    }

    private void printCounts(List<CloudEvent> events, List<Listed> cases, int before) {
        printTable("events.per-type", count(events, CloudEvent::type));
        printTable("cases.per-issue-type", count(cases, Listed::issueType));
        printTable("cases.per-status", count(cases, Listed::status));
        say("cases.new", cases.size(), cases.size() - before);
        if (cases.size() == before) say("cases.unchanged");
    }

    private static <T> Map<String, Long> count(List<T> things, Function<T, String> by) {
        return things.stream().collect(groupingBy(by, TreeMap::new, counting()));
    }

    private void printTable(String title, Map<String, Long> counts) {
        say(title);
        counts.forEach((what, count) -> out.printf("  %,9d  %s%n", count, what));
    }

    private void printRefused(List<Fate> fates) {
        var refused = fates.stream().filter(fate -> !fate.isTaken()).toList();
        if (refused.isEmpty()) return;
        say("events.refused", refused.size());
        refused.stream().limit(SHOWN).forEach(fate -> out.printf("  %s %s %s%n", fate.id(), fate.state(), fate.why()));
    }

    private int verify(Suite suite, Path folder, List<Listed> cases) {
        var verification = new Verification(suite, Recount.of(folder));
        var disagreements =
                verification.disagreements(cases, progress("progress.verified", verification.ordersExpected()));
        disagreements.stream().limit(SHOWN).map(this::sentence).forEach(out::println);
        if (disagreements.isEmpty()) {
            say("verify.agrees", verification.ordersExpected(), verification.casesExpected());
            return DONE;
        }
        say("verify.disagrees", disagreements.size());
        return DISAGREES;
    }

    private IntConsumer progress(String label, int total) {
        return new Progress(terminal, words.say(label), total)::add;
    }

    private String sentence(Disagreement found) {
        var about = words.say("about." + found.about());
        return words.say("verify.disagreement", found.orderId(), about, found.files(), found.suite());
    }

    private void say(String sentence, Object... figures) {
        out.println(words.say(sentence, figures));
    }

    private static double seconds(Duration time) {
        return Math.max(0.001, time.toNanos() / 1e9);
    }
}

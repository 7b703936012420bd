package redress.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import redress.bench.legs.Leg;
import redress.bench.measure.Finding;
import redress.bench.suite.FaultsStage;
import redress.bench.suite.SuiteStage;
import redress.embedded.ServerFailed;
import redress.faults.Words;

/// `./redress bench` behind its script: measures what it is asked to and tells what it found.
public final class Bench {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    private final Path root;
    private final Words words;
    private final PrintStream out;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final long beginning = System.nanoTime();

    private Bench(Path root, Words words, PrintStream out) {
        this.root = root;
        this.words = words;
        this.out = out;
    }

    public static void main(String[] args) {
        var root = Path.of(System.getenv().getOrDefault("REDRESS_ROOT", ""))
                .toAbsolutePath()
                .normalize();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Bench(root, Words.of(Bench.class, Locale.getDefault()), out).run(List.of(args)));
    }

    private int run(List<String> args) {
        try {
            return measure(Wish.of(
                    args, Stream.concat(legs().stream(), Stream.of(Wish.FAULTS)).toList()));
        } catch (Unusable unusable) {
            out.println(unusable.in(words));
            return UNUSABLE;
        }
    }

    static List<String> legs() {
        return Stream.concat(Stage.LEGS.stream(), SuiteStage.LEGS.stream()).toList();
    }

    private int measure(Wish wish) {
        var machine = Machine.here();
        say(
                "machine",
                machine.processor(),
                machine.processors(),
                machine.memoryMiB(),
                machine.system(),
                machine.java(),
                machine.load());
        say("extent." + wish.extent().name());
        if (Stage.LEGS.stream().anyMatch(wish::wants)) {
            inThisProcess(wish);
        }
        if (SuiteStage.LEGS.stream().anyMatch(wish::wants)) {
            inTheSuite(wish);
        }
        if (wish.wantsFaults()) {
            strike(wish.storm());
        }
        wish.json().ifPresent(file -> {
            new Report(wish.extent().name(), machine, findings, failed).writeTo(file);
            say("json.written", file);
        });
        say("took", (System.nanoTime() - beginning) / 60e9);
        return failed.isEmpty() ? DONE : FAILED;
    }

    private void inThisProcess(Wish wish) {
        try (var stage = Stage.in(root.resolve("bench/target/postgres"))) {
            var stop = new Thread(stage::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            stage.legs().stream().filter(leg -> wish.wants(leg.name())).forEach(leg -> measure(leg, wish.extent()));
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (ServerFailed unable) {
            fail("postgres", unable);
        }
    }

    private void inTheSuite(Wish wish) {
        try (var suite = SuiteStage.up(root)) {
            var stop = new Thread(suite::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            suite.legs().stream().filter(leg -> wish.wants(leg.name())).forEach(leg -> measure(leg, wish.extent()));
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (ServerFailed | IllegalStateException unable) {
            fail("suite", unable);
        }
    }

    private void strike(Wish.Storm storm) {
        say("measuring", words.say("leg." + Wish.FAULTS));
        try (var faults = FaultsStage.up(root)) {
            var stop = new Thread(faults::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            if (!faults.isGreen(storm.seed().orElseGet(() -> new Random().nextInt(1, 1_000_000)), storm.kills(), out)) {
                failed.add(Wish.FAULTS);
            }
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (ServerFailed | IllegalStateException unable) {
            fail(Wish.FAULTS, unable);
        }
    }

    private void measure(Leg leg, Extent extent) {
        say("measuring", words.say("leg." + leg.name()));
        try {
            for (var finding : leg.measure(extent)) {
                findings.add(finding);
                out.println();
                new Table(words).of(finding).forEach(out::println);
            }
        } catch (RuntimeException wrong) {
            fail(leg.name(), wrong);
        }
    }

    /// The others are measured all the same.
    private void fail(String leg, RuntimeException why) {
        failed.add(leg + ": " + why.getMessage());
        say("failed", leg, why.getMessage());
    }

    private void say(String sentence, Object... figures) {
        out.println(words.say(sentence, figures));
    }
}

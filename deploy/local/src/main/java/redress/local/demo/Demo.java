package redress.local.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import redress.local.demo.play.Cast;
import redress.local.demo.play.Ending;
import redress.local.demo.play.Performance;
import redress.local.demo.play.SuiteTime;
import redress.local.demo.sample.Sample;
import redress.local.olist.Terminal;
import redress.local.players.Gateway;
import redress.local.players.Players;

/// Plays our own sample on a suite that is up: customers, departments, supplier, carrier, warehouse and finance, all
/// through its public door. Each run has orders and customers of its own, so that it can be played again and again.
public final class Demo {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int RADIX = 36;

    /// Enough to keep two cores busy; more only wait for each other.
    private static final int AT_ONCE = 8;

    private final URI at;
    private final UnaryOperator<String> tokens;
    private final Stage stage;
    private final Words words;

    /// @param tokens a bearer token for a user
    public Demo(URI at, UnaryOperator<String> tokens, Terminal terminal, Locale locale) {
        this.at = at;
        this.tokens = tokens;
        this.stage = new Stage(terminal);
        this.words = Words.of(locale);
    }

    /// Returns 0 when every complaint came to what the sample says, else 1.
    public int run(Wish wish) {
        var exit = playOrSayWhyNot();
        switch (wish) {
            case Wish.Play _ -> {}
            case Wish.PlayAndDraw(var file) ->
                Picture.of("./redress demo", stage.kept()).saveTo(file);
        }
        return exit;
    }

    private int playOrSayWhyNot() {
        try {
            return play();
        } catch (IllegalStateException e) {
            stage.line(words.say("stopped", e.getMessage()));
            return FAILED;
        }
    }

    private int play() {
        try (var gateway = new Gateway(at, tokens)) {
            var sample = Sample.ours();
            var show = new Show(stage, words);
            var time = SuiteTime.asSeenBy(gateway.as("ops"));
            var run = Long.toString(Instant.now().getEpochSecond(), RADIX);
            stage.line(words.say(
                    "begin", sample.orders().size(), sample.complaints().size(), at, run));
            var cast = new Cast(new Players(gateway, time), time, run);
            var result = new Performance(sample, cast, show, AT_ONCE).play();
            tell(result, sample, show.seconds(), run);
            return failed(result).isEmpty() ? DONE : FAILED;
        }
    }

    private void tell(Performance.Result result, Sample sample, double seconds, String run) {
        var reached = result.endings().stream()
                .flatMap(ending -> ending instanceof Ending.Reached as ? Stream.of(as) : Stream.of())
                .toList();
        stage.line("");
        Table.of(reached, words).lines().forEach(stage::line);
        stage.line("");
        var left = result.leftOut().size();
        if (left > 0) {
            stage.line(words.say("left-out", left));
        }
        stage.line(words.say(
                "end",
                reached.size(),
                sample.complaints().size() - left,
                sample.orders().size(),
                seconds));
        failed(result).forEach(ending -> stage.line(words.say("failed.order", ending.order(), ending.why())));
        stage.line(words.say("look", at, run));
    }

    private static List<Ending.Failed> failed(Performance.Result result) {
        return result.endings().stream()
                .flatMap(ending -> ending instanceof Ending.Failed as ? Stream.of(as) : Stream.of())
                .toList();
    }
}

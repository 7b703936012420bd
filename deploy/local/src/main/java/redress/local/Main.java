package redress.local;

import java.io.Console;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import redress.embedded.ServerFailed;
import redress.embedded.SigningKey;
import redress.local.Subcommand.Down;
import redress.local.Subcommand.DownAndWipe;
import redress.local.Subcommand.Import;
import redress.local.Subcommand.Token;
import redress.local.Subcommand.Train;
import redress.local.Subcommand.Up;
import redress.local.Subcommand.UpDetached;
import redress.local.demo.Demo;
import redress.local.demo.Wish;
import redress.local.olist.OlistImport;
import redress.local.olist.Terminal;

/// `./redress` behind its script: starts, stops and feeds a suite on this machine.
public final class Main {

    private final Installation installation;
    private final Screen screen;

    private Main(Installation installation, Screen screen) {
        this.installation = installation;
        this.screen = screen;
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), new Screen(System.out, Locale.getDefault())));
    }

    private static int run(List<String> args, Screen screen) {
        try {
            return new Main(Installation.of(System.getenv()), screen).run(Subcommand.of(args));
        } catch (Refusal refusal) {
            screen.refuse(refusal);
            return refusal.exit().code();
        } catch (ServerFailed | UncheckedIOException failed) {
            screen.tell("failed");
            screen.line(failed.getMessage());
            return Exit.FAILED.code();
        }
    }

    private int run(Subcommand subcommand) {
        return switch (subcommand) {
            case Up _ -> up();
            case UpDetached _ -> new Detached(installation, screen).up();
            case Down _ -> down(new Premises(installation));
            case DownAndWipe _ -> wipe(new Premises(installation));
            case Train _ -> new Training(installation, screen).run();
            case Token(var user) -> token(user);
            case Import(var args) -> importOlist(args);
            case Subcommand.Demo(var wish) -> demo(wish);
        };
    }

    private int up() {
        var premises = new Premises(installation);
        premises.occupy();
        premises.forgetReady();
        premises.sweep().forEach(name -> screen.say("swept", name));
        premises.requireRoom(Purpose.WORK);
        premises.requirePorts(Program.built(installation));
        var suite = new Suite(installation, Purpose.WORK, screen);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, premises), "stop"));
        try {
            suite.start();
            welcome(suite);
            premises.sayReady();
            throw suite.awaitEnd();
        } finally {
            stop(suite, premises);
        }
    }

    /// Asked to by a signal, or because something died for good; whoever comes second waits for the first.
    private synchronized void stop(Suite suite, Premises premises) {
        if (suite.isClosing()) {
            return;
        }
        screen.say("stopping");
        premises.forgetReady();
        suite.close();
        premises.sweep();
        screen.say("stopped");
    }

    private void welcome(Suite suite) {
        suite.printMemory();
        screen.tell("welcome", installation.at(installation.port()), installation.at(installation.mailboxPort()));
        for (var user : DemoUser.values()) {
            screen.line("  ./redress token %-5s %s".formatted(user.user(), user.role()));
        }
        screen.tell("ready", screen.seconds());
    }

    private int down(Premises premises) {
        screen.tell(premises.vacate() ? "down" : "down.nothing");
        return Exit.DONE.code();
    }

    private int wipe(Premises premises) {
        down(premises);
        premises.wipe();
        screen.tell("wiped", installation.home());
        return Exit.DONE.code();
    }

    private int token(String user) {
        var known = DemoUser.named(user).orElseThrow(() -> Refusal.unusable("token.unknown", user, DemoUser.all()));
        screen.line(known.token(SigningKey.in(installation.keys())));
        return Exit.DONE.code();
    }

    private int importOlist(List<String> args) {
        var key = SigningKey.in(installation.keys());
        var tokens = (redress.local.olist.Tokens)
                user -> DemoUser.named(user).orElseThrow().token(key);
        var gateway = installation.at(installation.port());
        return new OlistImport(gateway, tokens, terminal(), Locale.getDefault()).run(args);
    }

    /// On the suite that is up here; where none is, one is started and left up.
    private int demo(Wish wish) {
        var premises = new Premises(installation);
        if (premises.isOccupied()) {
            premises.requireReady();
        } else {
            screen.tell("demo.starts");
            var exit = new Detached(installation, screen).up();
            if (exit != Exit.DONE.code()) {
                return exit;
            }
        }
        var key = SigningKey.in(installation.keys());
        return new Demo(
                        installation.at(installation.port()),
                        user -> DemoUser.named(user).orElseThrow().token(key),
                        terminal(),
                        Locale.getDefault())
                .run(wish);
    }

    /// Piped or in CI there is no console at all, as of JDK 25 again.
    static Terminal terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new Terminal.Screen(System.out)
                : new Terminal.Log(System.out);
    }
}

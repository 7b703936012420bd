package redress.local;

import java.util.Locale;
import redress.embedded.ServerFailed;
import redress.embedded.SigningKey;
import redress.local.demo.Demo;
import redress.local.demo.Wish;

/// A day's work for once: a suite of its own plays the demonstration, and what each service's JVM learned of it is kept
/// beside what was built. What is left of one that failed can be read in its folder.
final class Training {

    private final Installation installation;
    private final Screen screen;
    private final Premises premises;
    private final Premises usualPremises;

    /// @param usual the suite that shall start sooner; it must not run meanwhile, and its data are left as they are
    Training(Installation usual, Screen screen) {
        this.installation = usual.within("training");
        this.screen = screen;
        this.premises = new Premises(installation);
        this.usualPremises = new Premises(usual);
    }

    int run() {
        enter(usualPremises);
        enter(premises);
        premises.requireRoom(Purpose.TRAINING);
        premises.requirePorts(Program.built(installation));
        var suite = new Suite(installation, Purpose.TRAINING, screen);
        var interruption = new Thread(suite::abandon, "stop");
        Runtime.getRuntime().addShutdownHook(interruption);
        try {
            suite.start();
            work();
            screen.say("aot.writing");
            suite.dismiss();
        } finally {
            suite.abandon();
        }
        Program.built(installation).forEach(this::keep);
        premises.wipe();
        screen.tell("aot.done", screen.seconds());
        return Exit.DONE.code();
    }

    private void enter(Premises entered) {
        entered.occupy();
        entered.forgetReady();
        entered.sweep().forEach(name -> screen.say("swept", name));
    }

    private void work() {
        var key = SigningKey.in(installation.keys());
        var demo = new Demo(
                installation.at(installation.port()),
                user -> DemoUser.named(user).orElseThrow().token(key),
                Main.terminal(),
                Locale.getDefault());
        if (demo.run(new Wish.Play()) != Exit.DONE.code()) {
            throw Refusal.because("aot.idle", installation.home().resolve("logs"));
        }
    }

    private void keep(Program program) {
        var workplace = program.workplace(installation);
        if (!AotCache.liesIn(workplace)) {
            var place = installation.place(program.title());
            throw new ServerFailed(
                    place.name() + " wrote no AOT cache; its log " + place.log() + " ends with:\n" + place.lastWords());
        }
        screen.say("aot.kept", program.title(), program.aotCache(installation).keepFrom(workplace));
    }
}

package redress.cases.workshop;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import redress.cases.rehearsal.Simulation;
import redress.policy.Text;

/// `./redress playbook …`: playbooks are checked, drawn and tried here without a service.
public final class Workshop {

    private static final int DONE = 0;
    private static final int FAULTY = 1;
    private static final int UNUSABLE = 2;
    private static final Text USAGE = new Text(
            "Usage: ./redress playbook check FILE… | draw ID|FILE [--case CASE] | simulate ID|FILE [--answers A,B,… | --random [--seed N]]",
            "用法：./redress playbook check 文件… | draw 编号|文件 [--case 售后单] | simulate 编号|文件 [--answers A,B,… | --random [--seed N]]");

    private final PrintStream out;
    private final Function<Text, String> language;

    Workshop(PrintStream out, Function<Text, String> language) {
        this.out = out;
        this.language = language;
    }

    public static void main(String[] args) {
        System.exit(new Workshop(System.out, of(Locale.getDefault())).run(List.of(args)));
    }

    private static Function<Text, String> of(Locale locale) {
        return locale.getLanguage().equals("zh") ? Text::zh : Text::en;
    }

    /// 0 if all is well, 1 if something is wrong with what was given, 2 if it was not asked rightly.
    int run(List<String> args) {
        try {
            return run(Job.of(args));
        } catch (Unusable unusable) {
            out.println(language.apply(unusable.why()));
            return FAULTY;
        } catch (UncheckedIOException unreadable) {
            out.println(unreadable.getMessage());
            return FAULTY;
        }
    }

    private int run(Job job) {
        return switch (job) {
            case Job.Check(var files) -> check(new Desk().check(files));
            case Job.Draw(var playbook, var walker) -> draw(new Desk().draw(playbook, walker, language));
            case Job.Simulate(var playbook, var play) -> simulate(new Desk().simulate(playbook, play, language));
            case Job.Unclear() -> {
                out.println(language.apply(USAGE));
                yield UNUSABLE;
            }
        };
    }

    private int check(Desk.Checked checked) {
        checked.findings().forEach(finding -> out.println(language.apply(finding)));
        out.println(language.apply(checked.verdict()));
        return checked.isFaulty() ? FAULTY : DONE;
    }

    private int draw(String mermaid) {
        out.print(mermaid);
        return DONE;
    }

    private int simulate(Simulation.Told told) {
        told.lines().forEach(out::println);
        return switch (told.end()) {
            case CLOSED, STANDS -> DONE;
            case REFUSED -> FAULTY;
        };
    }
}

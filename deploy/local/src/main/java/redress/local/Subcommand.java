package redress.local;

import java.nio.file.Path;
import java.util.List;
import redress.local.demo.Wish;

/// What the person at the terminal asked of `./redress`.
sealed interface Subcommand {

    /// Start everything and stay.
    record Up() implements Subcommand {}

    /// Start everything, return when it is ready.
    record UpDetached() implements Subcommand {}

    /// Stop everything, keep the data.
    record Down() implements Subcommand {}

    /// Stop everything, remove the data.
    record DownAndWipe() implements Subcommand {}

    /// Let the services learn what makes them start sooner.
    record Train() implements Subcommand {}

    record Token(String user) implements Subcommand {}

    record Import(List<String> args) implements Subcommand {}

    /// Play the sample.
    record Demo(Wish wish) implements Subcommand {}

    static Subcommand of(List<String> args) {
        if (args.isEmpty()) {
            throw Refusal.unusable("usage");
        }
        var rest = args.subList(1, args.size());
        return switch (args.getFirst()) {
            case "up" -> up(rest);
            case "down" -> down(rest);
            case "aot" -> alone(rest, new Train());
            case "token" -> token(rest);
            case "import" -> source(rest);
            case "demo" -> new Demo(wish(rest));
            default -> throw Refusal.unusable("usage");
        };
    }

    private static Subcommand up(List<String> options) {
        if (options.isEmpty()) {
            return new Up();
        }
        return only("--detach", options, new UpDetached());
    }

    private static Subcommand down(List<String> options) {
        if (options.isEmpty()) {
            return new Down();
        }
        return only("--wipe", options, new DownAndWipe());
    }

    private static Subcommand only(String option, List<String> options, Subcommand meant) {
        if (!options.equals(List.of(option))) {
            throw Refusal.unusable("usage");
        }
        return meant;
    }

    private static Subcommand alone(List<String> options, Subcommand meant) {
        if (!options.isEmpty()) {
            throw Refusal.unusable("usage");
        }
        return meant;
    }

    private static Subcommand token(List<String> users) {
        if (users.size() != 1) {
            throw Refusal.unusable("usage");
        }
        return new Token(users.getFirst());
    }

    private static Subcommand source(List<String> args) {
        if (args.isEmpty() || !args.getFirst().equals("olist")) {
            throw Refusal.unusable("usage");
        }
        return new Import(List.copyOf(args.subList(1, args.size())));
    }

    private static Wish wish(List<String> options) {
        if (options.isEmpty()) {
            return new Wish.Play();
        }
        if (options.size() != 2 || !options.getFirst().equals("--picture")) {
            throw Refusal.unusable("usage");
        }
        return new Wish.PlayAndDraw(Path.of(options.getLast()));
    }
}

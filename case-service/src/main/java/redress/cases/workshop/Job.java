package redress.cases.workshop;

import java.util.List;
import java.util.Optional;

/// What the workshop is asked to do.
sealed interface Job {

    record Check(List<String> files) implements Job {

        public Check {
            files = List.copyOf(files);
        }
    }

    /// @param walker the case whose way is marked; empty for none
    record Draw(String playbook, String walker) implements Job {}

    record Simulate(String playbook, Play play) implements Job {}

    record Unclear() implements Job {}

    /// Who answers in a simulation.
    sealed interface Play {

        record Given(List<String> answers) implements Play {

            public Given {
                answers = List.copyOf(answers);
            }
        }

        record AtRandom(long seed) implements Play {}
    }

    static Job of(List<String> args) {
        var rest = args.isEmpty() ? args : args.subList(1, args.size());
        return rest.isEmpty()
                ? new Unclear()
                : switch (args.getFirst()) {
                    case "check" -> new Check(rest);
                    case "draw" -> draw(rest);
                    case "simulate" ->
                        play(rest.subList(1, rest.size()))
                                .<Job>map(play -> new Simulate(rest.getFirst(), play))
                                .orElseGet(Unclear::new);
                    default -> new Unclear();
                };
    }

    private static Job draw(List<String> args) {
        if (args.size() == 3 && args.get(1).equals("--case")) {
            return new Draw(args.getFirst(), args.getLast());
        }
        return args.size() == 1 ? new Draw(args.getFirst(), "") : new Unclear();
    }

    private static Optional<Play> play(List<String> options) {
        if (options.isEmpty()) {
            return Optional.of(new Play.Given(List.of()));
        }
        if (options.size() == 2 && options.getFirst().equals("--answers")) {
            return Optional.of(new Play.Given(List.of(options.getLast().split(","))));
        }
        if (options.equals(List.of("--random"))) {
            return Optional.of(new Play.AtRandom(1));
        }
        return options.size() == 3
                        && options.subList(0, 2).equals(List.of("--random", "--seed"))
                        && options.getLast().matches("-?\\d{1,18}")
                ? Optional.of(new Play.AtRandom(Long.parseLong(options.getLast())))
                : Optional.empty();
    }
}
